package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.UnitType;
import vn.thidua.review.ScoreRow.CandidacyChange;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;
import vn.thidua.year.YearState;

/** What the members read years later: not only which points, but why. */
class ScoreTablePaperTest {

  private static final long YEAR = 7;
  private static final Instant NOW = Instant.parse("2016-12-20T02:00:00Z");

  private final Reviews reviews = mock(Reviews.class);
  private final YearHeadings headings = mock(YearHeadings.class);

  @Test
  void the_paper_tells_why_a_score_departs_from_the_mean_and_the_list_from_the_nomination() {
    assertThat(reasons(row("80", "80", "", null))).isEmpty();
    assertThat(reasons(row("80.5", "90", "minh chứng bổ sung", null)))
        .containsExactly(
            "Điểm thống nhất 90, trung bình chấm chéo 80,5. Lý do: minh chứng bổ sung");
    assertThat(reasons(row(null, "90", "không ai chấm", null)))
        .containsExactly("Điểm thống nhất 90, không có điểm chấm chéo. Lý do: không ai chấm");
    assertThat(reasons(row("80", "80", "đã giải trình", new CandidacyChange(true, "nổi bật"))))
        .containsExactly(
            "Điểm thống nhất 80, trung bình chấm chéo 80. Lý do: đã giải trình",
            "Cụm trưởng thêm vào danh sách đề cử. Lý do: nổi bật");
    assertThat(reasons(row("80", "80", "", new CandidacyChange(false, "xin rút"))))
        .containsExactly("Cụm trưởng đưa ra khỏi danh sách đề cử. Lý do: xin rút");
  }

  private List<Object> reasons(ScoreRow row) {
    when(reviews.scoreTable(YEAR)).thenReturn(List.of(row));
    when(headings.of(YEAR)).thenReturn(heading());
    Words messages = Words.ofBundles();
    Map<String, Object> facts =
        new ScoreTablePaper(headings, reviews, messages)
            .due(new PaperStep("confirmCandidates", "cum-1/2016", YEAR, null, "head", null, NOW, 1))
            .get(0)
            .facts()
            .apply(new Stamp(true, null, LocalDate.of(2016, 12, 20), "head", null, NOW, null));
    return List.copyOf((List<?>) ((Map<?, ?>) ((List<?>) facts.get("rows")).get(0)).get("reasons"));
  }

  private static YearHeading heading() {
    return new YearHeading(
        new AwardYear(YEAR, "cum-1", 2016, YearState.OPEN, "a", List.of(), List.of("a"), Map.of()),
        "Cụm 1",
        Map.of("a", new MemberUnit("a", "Sở A", "A", UnitType.DEPARTMENT)),
        LocalDate.of(2016, 1, 1),
        Map.of(),
        stamp -> Map.of());
  }

  private static ScoreRow row(
      @Nullable String mean, String settled, String reason, @Nullable CandidacyChange change) {
    return new ScoreRow(
        "a",
        new BigDecimal("80"),
        List.of(),
        new Settlement(mean == null ? null : new BigDecimal(mean), new BigDecimal(settled), reason),
        1,
        new Eligibility(Verdict.ELIGIBLE, "đủ", "R20"),
        change);
  }
}
