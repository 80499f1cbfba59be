package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of every rule table once, and every threshold on both sides. */
class RuleTablesTest {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final Map<String, DmnDecision> TABLES = new ConcurrentHashMap<>();

  @ParameterizedTest(name = "{1} members in {0}: {2} flags, {3} certificates")
  @CsvSource({
    "2015,  1, 1, 1",
    "2016,  5, 1, 1",
    "2016,  6, 2, 1",
    "2016,  8, 2, 1",
    "2016,  9, 2, 1",
    "2016, 10, 3, 2",
    "2016, 14, 3, 2",
    "2016, 15, 4, 3",
    "2026, 63, 4, 3"
  })
  void the_quota_follows_the_size_of_the_cluster(
      int year, int members, int flags, int certificates) {
    assertThat(quota(year, members).getSingleResult().getEntryMap())
        .isEqualTo(Map.of("flags", flags, "certificates", certificates));
  }

  @ParameterizedTest(name = "{1} members in {0}")
  @CsvSource({"2014, 8", "2016, 0"})
  void there_is_no_quota_before_the_first_year_and_for_an_empty_cluster(int year, int members) {
    assertThat(quota(year, members)).isEmpty();
  }

  @ParameterizedTest(name = "pact {0}, report {1}, pending {2}: {3}")
  @CsvSource({
    "false, true,  NONE,             EXCLUDED, Quy chế của cụm, ký giao ước",
    "false, false, DISCIPLINE,       EXCLUDED, Quy chế của cụm, ký giao ước",
    "true,  false, NONE,             EXCLUDED, Quy chế của cụm, báo cáo",
    "true,  false, INSPECTION,       EXCLUDED, Quy chế của cụm, báo cáo",
    "true,  true,  DISCIPLINE,       ON_HOLD,  điều 4, kỷ luật",
    "true,  true,  INSPECTION,       ON_HOLD,  điều 4, thanh tra",
    "true,  true,  COMPLAINT,        ON_HOLD,  điều 4, khiếu nại",
    "true,  true,  DENUNCIATION,     ON_HOLD,  điều 4, tố cáo",
    "true,  true,  PRESS_CORRUPTION, ON_HOLD,  điều 4, tham nhũng",
    "true,  true,  NONE,             ELIGIBLE, Quy chế của cụm, không có việc đang chờ"
  })
  void eligibility_names_its_ground_and_its_citation(
      boolean pact, boolean report, String matter, String verdict, String rule, String ground) {
    var row =
        decide(
                "review/eligibility",
                Map.of("pactSigned", pact, "reportAccepted", report, "pendingMatter", matter))
            .getSingleResult();

    assertThat(row.<String>getEntry("verdict")).isEqualTo(verdict);
    assertThat(row.<String>getEntry("ground")).contains(ground);
    assertThat(row.<String>getEntry("citation")).contains(rule);
  }

  @Test
  void a_pending_matter_nobody_knows_has_no_verdict() {
    assertThat(
            decide(
                "review/eligibility",
                Map.of("pactSigned", true, "reportAccepted", true, "pendingMatter", "RUMOUR")))
        .isEmpty();
  }

  @ParameterizedTest(name = "eligible {0}, rank {1} of {3}, quota {2}: {4}")
  @CsvSource({
    "false, 1, 3, 8, false, chưa đủ điều kiện",
    "true,  1, 0, 8, false, không có chỉ tiêu",
    "true,  1, 1, 8, true,  trong 2 lần",
    "true,  2, 1, 8, true,  trong 2 lần",
    "true,  3, 1, 8, false, ngoài 2 lần",
    "true,  6, 3, 8, true,  trong 2 lần",
    "true,  7, 3, 8, false, ngoài 2 lần",
    "true,  8, 4, 8, true,  trong 2 lần",
    "true,  9, 5, 8, false, thứ hạng điểm hợp lệ",
    "true,  9, 3, 8, false, thứ hạng điểm hợp lệ",
    "true,  0, 3, 8, false, thứ hạng điểm hợp lệ",
    "true,   , 3, 8, false, thứ hạng điểm hợp lệ",
    "false,  , 3, 8, false, chưa đủ điều kiện"
  })
  void candidates_are_the_best_of_the_eligible_up_to_twice_the_quota(
      boolean eligible, Integer rank, int quota, int members, boolean nominated, String reason) {
    var facts = new HashMap<String, Object>();
    facts.put("eligible", eligible);
    facts.put("rank", rank);
    facts.put("quota", quota);
    facts.put("members", members);

    var row = decide("review/candidacy", facts).getSingleResult();

    assertThat(row.<Boolean>getEntry("nominated")).isEqualTo(nominated);
    assertThat(row.<String>getEntry("reason")).contains(reason);
  }

  @ParameterizedTest(name = "{1} of {0} present: {2}")
  @CsvSource({
    "8,  5, false",
    "8,  6, true",
    "8,  8, true",
    "9,  5, false",
    "9,  6, true",
    "10, 6, false",
    "10, 7, true",
    "1,  0, false",
    "1,  1, true",
    "0,  0, false"
  })
  void a_meeting_is_quorate_with_two_thirds_of_the_members(
      int members, int present, boolean quorate) {
    var row =
        decide("ballot/quorum", Map.of("members", members, "attending", present, "byLetter", 0))
            .getSingleResult();

    assertThat(row.<Boolean>getEntry("quorate")).isEqualTo(quorate);
    assertThat(row.<String>getEntry("rule")).contains("quy chế của cụm");
  }

  @ParameterizedTest(name = "{1} present and {2} by letter of {0}: {3}")
  @CsvSource({
    "8, 6, 0, true, dự họp (quy chế của cụm): đạt",
    "8, 6, 2, true, dự họp (quy chế của cụm): đạt",
    "8, 5, 1, true, 'dự họp, ủy quyền hoặc gửi ý kiến bằng văn bản theo quy chế của cụm: đạt'",
    "8, 0, 6, true, 'dự họp, ủy quyền hoặc gửi ý kiến bằng văn bản theo quy chế của cụm: đạt'",
    "8, 4, 1, false, dự họp (quy chế của cụm): chưa đạt",
    "0, 0, 0, false, Cụm không có thành viên"
  })
  void who_is_heard_by_a_letter_counts_for_the_quorum_and_is_never_called_present(
      int members, int present, int byLetter, boolean quorate, String words) {
    var row =
        decide(
                "ballot/quorum",
                Map.of("members", members, "attending", present, "byLetter", byLetter))
            .getSingleResult();

    assertThat(row.<Boolean>getEntry("quorate")).isEqualTo(quorate);
    assertThat(row.<String>getEntry("rule")).contains(words);
  }

  @ParameterizedTest(name = "{1} of {0} agree, {2}/{3} needed: {4}")
  @CsvSource({
    "8,   6, 80, 100, false",
    "8,   7, 80, 100, true",
    "10,  7, 80, 100, false",
    "10,  8, 80, 100, true",
    "5,   4, 80, 100, true",
    "100, 79, 80, 100, false",
    "100, 80, 80, 100, true",
    "9,   5, 2, 3, false",
    "9,   6, 2, 3, true",
    "7,   3, 1, 2, false",
    "8,   4, 1, 2, true",
    "1,   1, 80, 100, true",
    "0,   0, 80, 100, false"
  })
  void a_candidate_passes_with_the_threshold_or_more(
      int whole, int agree, int numerator, int denominator, boolean passed) {
    var row =
        decide(
                "ballot/verdict",
                Map.of(
                    "whole", whole,
                    "agree", agree,
                    "numerator", numerator,
                    "denominator", denominator))
            .getSingleResult();

    assertThat(row.<Boolean>getEntry("passed")).isEqualTo(passed);
    assertThat(row.<String>getEntry("rule")).contains("quy chế của cụm");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 63})
  void eighty_per_cent_of_all_members_are_needed(int members) {
    var row = decide("ballot/passing", Map.of("members", members)).getSingleResult();

    assertThat(row.<String>getEntry("base")).isEqualTo("MEMBERS");
    assertThat(row.<Integer>getEntry("numerator")).isEqualTo(80);
    assertThat(row.<Integer>getEntry("denominator")).isEqualTo(100);
    assertThat(row.<String>getEntry("rule")).contains("quy chế của cụm");
  }

  @ParameterizedTest(name = "{0}, run-off {1}, {2} places: {3}")
  @CsvSource({"FLAG, false, 2, ", "FLAG, true, 2, 2", "CERTIFICATE, true, 1, 1"})
  void only_a_run_off_limits_a_paper_to_the_places_left(
      String award, boolean runOff, int places, Integer most) {
    var row =
        decide("ballot/paperLimit", Map.of("award", award, "runOff", runOff, "places", places))
            .getSingleResult();

    assertThat(row.<Integer>getEntry("most")).isEqualTo(most);
    assertThat(row.<String>getEntry("rule")).contains("quy chế của cụm");
  }

  @ParameterizedTest(name = "tied {0}, round {1}, scores differ {2}: {3}")
  @CsvSource({
    "false, 1, true,  DECIDED",
    "false, 3, false, DECIDED",
    "true,  1, true,  RUN_OFF",
    "true,  2, true,  RUN_OFF",
    "true,  2, false, RUN_OFF",
    "true,  3, true,  DECIDED",
    "true,  3, false, CHAIR",
    "true,  4, false, CHAIR"
  })
  void a_tie_goes_to_two_run_offs_then_to_the_score_then_to_the_chair(
      boolean tied, int round, boolean scoresDiffer, String result) {
    var row =
        decide(
                "ballot/tieBreak",
                Map.of("tied", tied, "round", round, "scoresDiffer", scoresDiffer))
            .getSingleResult();

    assertThat(row.<String>getEntry("result")).isEqualTo(result);
    assertThat(row.<String>getEntry("rule")).contains("quy chế của cụm");
  }

  private static DmnDecisionTableResult quota(int year, int members) {
    return decide("year/quota", Map.of("awardYearNumber", year, "members", members));
  }

  private static DmnDecisionTableResult decide(String table, Map<String, Object> facts) {
    return ENGINE.evaluateDecisionTable(TABLES.computeIfAbsent(table, RuleTablesTest::read), facts);
  }

  private static DmnDecision read(String table) {
    String resource = "/processes/" + table + ".dmn";
    try (InputStream xml = RuleTablesTest.class.getResourceAsStream(resource)) {
      return ENGINE.parseDecision(table.substring(table.indexOf('/') + 1), xml);
    } catch (IOException unreadable) {
      throw new IllegalStateException(resource, unreadable);
    }
  }
}
