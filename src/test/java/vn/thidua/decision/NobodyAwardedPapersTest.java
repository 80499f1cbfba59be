package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.NumberRegister;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.decision.examination.Appraisal;
import vn.thidua.decision.examination.Appraisals;
import vn.thidua.decision.notice.NoticePapers;
import vn.thidua.dossier.Dossier;
import vn.thidua.year.Award;
import vn.thidua.year.YearHeading;

/** The Minister refuses all: no decision is drawn up, each unit gets its notice all the same. */
class NobodyAwardedPapersTest {

  private static final PaperStep PUBLISHED =
      new PaperStep(
          "publishDecision",
          "cum-1/2016",
          7L,
          null,
          "van-phong",
          null,
          Instant.parse("2016-12-30T02:00:00Z"),
          1);

  private final MinistryFacts ministry = mock(MinistryFacts.class);
  private final DecisionDocuments documents = mock(DecisionDocuments.class);
  private final Appraisals appraisals = mock(Appraisals.class);
  private final NoticePapers notices = new NoticePapers();

  @BeforeEach
  void the_minister_has_refused_all() {
    YearHeading heading = mock(YearHeading.class, RETURNS_DEEP_STUBS);
    when(heading.year().units()).thenReturn(List.of("lao-cai", "ha-giang"));
    when(heading.name(anyString())).thenReturn("Sở Ngoại vụ");
    when(heading.director(anyString())).thenReturn("Giám đốc");
    Dossier dossier = mock(Dossier.class);
    when(dossier.id()).thenReturn(9L);
    MinistryFacts.Matter matter = new MinistryFacts.Matter(dossier, heading);
    Ruling ruling =
        new Ruling(
            1L,
            9L,
            "bo-truong",
            PUBLISHED.at(),
            List.of(
                new CandidateDecision(
                    "lao-cai", Award.FLAG, Outcome.REFUSED, null, "Chưa đủ thành tích")));
    when(ministry.matter(PUBLISHED)).thenReturn(Optional.of(matter));
    when(ministry.ruling(matter)).thenReturn(Optional.of(ruling));
    when(ministry.text(anyString())).thenReturn("TB-BNG");
    when(ministry.person("chanh-van-phong")).thenReturn(Map.of("name", "Chánh Văn phòng"));
    when(documents.findByDossier(9L)).thenReturn(Optional.empty());
    when(appraisals.findByDossier(9L))
        .thenReturn(
            Optional.of(new Appraisal(1L, 9L, "", "chanh-van-phong", PUBLISHED.at(), List.of())));
  }

  @Test
  void no_decision_is_drawn_up_or_issued() {
    assertThat(
            new DecisionPaper(
                    ministry, documents, mock(Decisions.class), mock(NumberRegister.class))
                .due(PUBLISHED))
        .isEmpty();
  }

  @Test
  void each_unit_gets_its_notice_with_number_and_day_but_no_decision_to_cite() {
    List<DuePaper> refusals =
        notices.refusalNoticePaper(ministry, documents, appraisals).due(PUBLISHED);
    List<DuePaper> results =
        notices.resultNoticePaper(ministry, documents, appraisals).due(PUBLISHED);

    assertThat(refusals).extracting(DuePaper::subject).containsExactly("lao-cai");
    assertThat(results).extracting(DuePaper::subject).containsExactly("ha-giang");
    assertThat(refusals.get(0).series()).isNotNull();
    assertThat(refusals.get(0).issuedOn()).isEqualTo(LocalDate.of(2016, 12, 30));
    assertThat(refusals.get(0).readers()).isEqualTo(Set.of("lao-cai", "ministry"));
    assertThat(new HashMap<>(refusals.get(0).facts().apply(mock(Stamp.class))))
        .containsEntry("decisionNumber", "")
        .containsEntry("officer", Map.of("name", "Chánh Văn phòng"));
    assertThat(notices.certificatePaper(ministry, documents, appraisals).due(PUBLISHED)).isEmpty();
  }
}
