package vn.thidua.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.thidua.dossier.ReferenceCase;
import vn.thidua.report.ReportState;
import vn.thidua.review.Eligibility;
import vn.thidua.review.Verdict;
import vn.thidua.rights.Actor;
import vn.thidua.spreadsheet.Reading;
import vn.thidua.words.Words;
import vn.thidua.year.Award;
import vn.thidua.year.YearState;

class YearOutcomeControllerTest {

  private static final Authentication DIRECTOR =
      new TestingAuthenticationToken("an", "", "GROUP_lao-cai.director");

  private final YearOutcomes outcomes = mock();
  private final MockMvc web =
      MockMvcBuilders.standaloneSetup(
              new YearOutcomeController(
                  outcomes, new OutcomeWorkbook(Words.ofBundles()), messages()))
          .build();

  @Test
  void the_reader_is_the_one_who_is_signed_in() throws Exception {
    when(outcomes.visibleTo(argThat(YearOutcomeControllerTest::isDirector)))
        .thenReturn(List.of(new VisibleYear("cum-1", "Cụm thi đua số 1", 2016, YearState.CLOSED)));

    web.perform(get("/api/years").principal(DIRECTOR))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].cluster").value("cum-1"))
        .andExpect(jsonPath("$[0].number").value(2016));
  }

  @Test
  void an_outcome_is_found_by_cluster_and_year() throws Exception {
    when(outcomes.of(argThat(YearOutcomeControllerTest::isDirector), eq("cum-1"), eq(2016)))
        .thenReturn(
            new YearOutcome(
                "cum-1",
                "Cụm thi đua số 1",
                2016,
                YearState.OPEN,
                new YearOutcome.Leaders("lao-cai", "ha-giang", null),
                new YearOutcome.Progress(false, false, null, null),
                List.of(unit(true), unit(true), unit(false))));

    web.perform(get("/api/years/cum-1/2016/outcome").principal(DIRECTOR))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.unitCount").value(3))
        .andExpect(jsonPath("$.plansRegistered").value(2))
        .andExpect(jsonPath("$.units[0].settledScore").value(97.75))
        .andExpect(jsonPath("$.units[0].verdict").value("ELIGIBLE"))
        .andExpect(jsonPath("$.units[0].votes[0].agree").value(7))
        .andExpect(jsonPath("$.nextHeadUnit").value("ha-giang"));
  }

  @Test
  void the_outcome_can_be_had_as_a_workbook_whose_texts_are_no_formulas() throws Exception {
    when(outcomes.of(any(), eq("cum-1"), eq(2016)))
        .thenReturn(
            new YearOutcome(
                "cum-1",
                "Cụm thi đua số 1",
                2016,
                YearState.CLOSED,
                new YearOutcome.Leaders("lao-cai", "ha-giang", null),
                new YearOutcome.Progress(true, true, "12/QĐ-BNG", null),
                List.of(unit(true))));

    byte[] file =
        web.perform(get("/api/years/cum-1/2016/outcome.xlsx").principal(DIRECTOR))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    assertThat(Reading.firstSheet(file).get(1))
        .startsWith(
            "=Sở Ngoại vụ", "Có", "Được chấp nhận", "2", "97.75", "-2.5", "1", "Đủ điều kiện");
  }

  @Test
  void a_year_not_visible_is_not_found_and_says_so_in_vietnamese() throws Exception {
    when(outcomes.of(any(), any(), eq(2016))).thenThrow(new YearNotVisible("cum-9", 2016));

    web.perform(get("/api/years/cum-9/2016/outcome").principal(DIRECTOR))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.detail", containsString("Không có năm thi đua 2016")));
  }

  private static boolean isDirector(Actor actor) {
    return actor.userId().equals("an") && actor.isIn("lao-cai.director");
  }

  private static Words messages() {
    return Words.ofBundles();
  }

  private static YearOutcome.UnitOutcome unit(boolean planRegistered) {
    return new YearOutcome.UnitOutcome(
        "lao-cai",
        "=Sở Ngoại vụ",
        new YearOutcome.Work(planRegistered, 2, ReportState.ACCEPTED),
        new YearOutcome.Score(
            new BigDecimal("97.75"), 1, new Eligibility(Verdict.ELIGIBLE, "Đủ", "R5")),
        List.of(
            new YearOutcome.Votes(1, ReferenceCase.line("lao-cai", Award.FLAG, 7, 1, 0, "đạt"))),
        Award.FLAG,
        new YearOutcome.Word(new BigDecimal("-2.5"), List.of(), Award.FLAG, null));
  }
}
