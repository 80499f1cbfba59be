package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.UnitType;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Facts;
import vn.thidua.criteria.RuleText;
import vn.thidua.criteria.Scorer;
import vn.thidua.criteria.ScoringRule;
import vn.thidua.report.Narrative;
import vn.thidua.report.ReportStanding;
import vn.thidua.report.ReportState;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.Reports;
import vn.thidua.report.SelfScore;
import vn.thidua.report.content.ReportContent;
import vn.thidua.review.board.Detailing;
import vn.thidua.review.board.ScoreBoards;
import vn.thidua.review.board.WhatIf;
import vn.thidua.review.cross.BestResults;
import vn.thidua.review.cross.ChangeScorer;
import vn.thidua.review.cross.Conflicts;
import vn.thidua.review.cross.CrossScore;
import vn.thidua.review.cross.CrossScoreItems;
import vn.thidua.review.cross.CrossScoreRecords;
import vn.thidua.review.cross.CrossScoring;
import vn.thidua.review.cross.DeclareConflict;
import vn.thidua.review.cross.GiveCrossScore;
import vn.thidua.review.settling.CrossScores;
import vn.thidua.review.settling.ExplainScore;
import vn.thidua.review.settling.Explanations;
import vn.thidua.review.settling.ScoreSheets;
import vn.thidua.review.settling.SettleHeadUnitScore;
import vn.thidua.review.settling.SettleScores;
import vn.thidua.review.settling.Settling;
import vn.thidua.review.settling.SettlingSheet;
import vn.thidua.rights.Actor;
import vn.thidua.words.WordsSettings;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.Rules;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearState;

/** A cluster of five: A leads, B is its deputy, E handed in no report. */
@DataJdbcTest
@Import({
  CrossScores.class,
  CrossScoring.class,
  BestResults.class,
  ScoreSheets.class,
  Settling.class,
  SettlingSheet.class,
  Judging.class,
  ScoreTable.class,
  Candidacies.class,
  Reviews.class,
  GiveCrossScore.class,
  RuleText.class,
  Conflicts.class,
  Explanations.class,
  ExplainScore.class,
  DeclareConflict.class,
  ChangeScorer.class,
  ScoreBoards.class,
  Detailing.class,
  Settlements.class,
  CrossScoreItems.class,
  WhatIf.class,
  SettleScores.class,
  SettleHeadUnitScore.class,
  ConfirmCandidates.class,
  WordsSettings.class
})
class ReviewTest {

  private static final long YEAR = 7;

  @Autowired CrossScores crossScores;
  @Autowired CrossScoring scoring;
  @Autowired BestResults bestResults;
  @Autowired CrossScoreRecords records;
  @Autowired GiveCrossScore giveCrossScore;
  @Autowired SettleScores settleScores;
  @Autowired SettleHeadUnitScore settleHeadUnitScore;
  @Autowired Judging judging;
  @Autowired ConfirmCandidates confirmCandidates;
  @Autowired Reviews reviews;
  @Autowired Explanations explanations;
  @Autowired ExplainScore explainScore;
  @Autowired DeclareConflict declareConflict;
  @Autowired ChangeScorer changeScorer;
  @Autowired ScoreBoards boards;
  @Autowired Detailing detailing;
  @Autowired WhatIf whatIf;
  @Autowired JdbcClient jdbc;

  @MockitoBean AwardYears years;
  @MockitoBean Reports reports;
  @MockitoBean Organisation organisation;
  @MockitoBean Rules rules;
  @MockitoBean Roster roster;

  @BeforeEach
  void aClusterOfFive() {
    theYear(2, 1);
    acceptedReports("a", "b", "c", "d");
    when(years.criteria(YEAR))
        .thenReturn(
            List.of(
                Criterion.judged("1", "A", "Tasks", BigDecimal.ZERO, new BigDecimal("60")),
                Criterion.judged("2", "B", "Movements", BigDecimal.ZERO, new BigDecimal("40"))));
    when(years.criteriaTable(YEAR))
        .thenReturn(
            new CriteriaTable(
                9, "Table", 1, LocalDate.of(2016, 1, 1), "nobody's", true, List.of()));
    when(years.crossScorers(YEAR)).thenReturn(2);
    when(years.spreadLimit(YEAR)).thenReturn(new BigDecimal("5"));
    when(years.pledge(anyLong(), anyString())).thenReturn(Optional.of("pledged"));
    when(years.pledges(YEAR)).thenReturn(Map.of("a", "p", "b", "p", "c", "p", "d", "p", "e", "p"));
    when(roster.officer(anyString())).thenCallRealMethod();
    when(roster.leads(any(), any())).thenCallRealMethod();
    when(roster.decidesAbout(any(), anyLong(), anyString())).thenCallRealMethod();
  }

  @Test
  void each_accepted_report_goes_to_two_other_units() {
    scoring.assign(YEAR);

    assertThat(crossScores.assignments(YEAR)).hasSize(8);
    for (long id : crossScores.assignments(YEAR)) {
      CrossScore assignment = scoring.get(id);
      assertThat(crossScores.scorers(id)).containsExactly(assignment.scorer() + ".officer");
      assertThat(assignment.scorer()).isNotEqualTo(assignment.unit());
    }
  }

  @Test
  void without_an_accepted_report_nothing_is_assigned_and_the_review_goes_on() {
    acceptedReports();
    scoring.assign(YEAR);
    assertThat(crossScores.assignments(YEAR)).isEmpty();

    settleScores.perform(item("head"), lines(Map.of(), "b", "c", "d", "e"));
    settleHeadUnitScore.perform(item("b.director"), lines(Map.of(), "a"));
    judged();
    confirmCandidates.perform(item("head"), new ConfirmCandidates.Input(List.of()));

    assertThat(reviews.candidates(YEAR)).isEmpty();
    assertThat(reviews.scoreTable(YEAR))
        .hasSize(5)
        .allMatch(row -> row.verdict() == Verdict.EXCLUDED && row.rank() == null);
  }

  @Test
  void the_database_refuses_a_unit_that_scores_itself() {
    assertThat(
            catchThrowableOfType(
                DataIntegrityViolationException.class,
                () ->
                    jdbc.sql(
                            """
                            insert into cross_score (award_year, report, unit, scorer, lock_version)
                            values (1, 1, 'a', 'a', 0)
                            """)
                        .update()))
        .isNotNull();
  }

  @Test
  void a_scorer_sees_the_report_but_no_other_scorers_points() throws Exception {
    scoring.assign(YEAR);
    long mine = assignmentsOf("c").get(0);
    long others = assignmentsOf("c").get(1);
    give(others, "51.23", "28.77");

    var view = giveCrossScore.view(scoringItem(mine));
    assertThat(view.rows())
        .extracting(row -> row.self().note())
        .containsExactly("fact 1", "fact 2");
    assertThat(view.pledge()).isEqualTo("pledged");
    assertThat(view.input().scores().get(0).points()).isEqualTo("50.00");
    assertThat(new ObjectMapper().writeValueAsString(view)).doesNotContain("51.23", "28.77");
    assertThat(giveCrossScore.judges(scoringItem(mine))).contains("c");
  }

  @Test
  void what_follows_from_the_best_of_the_cluster_stands_beside_the_self_score() {
    Criterion agreements =
        new Criterion(
            "1",
            "A",
            "Agreements",
            new ScoringRule.RelativeToBest(new BigDecimal("60")),
            false,
            "",
            Set.of(Scorer.UNIT, Scorer.CLUSTER),
            false);
    when(years.criteria(YEAR))
        .thenReturn(
            List.of(
                agreements,
                Criterion.judged("2", "B", "Movements", BigDecimal.ZERO, new BigDecimal("40"))));
    List<ReportVersion> reported = List.of(stating("b", "20"), stating("c", "15"));
    when(reports.accepted(YEAR)).thenReturn(reported);
    when(reports.accepted(YEAR, "c")).thenReturn(Optional.of(reported.get(1)));
    scoring.assign(YEAR);

    var row = giveCrossScore.view(scoringItem(assignmentsOf("c").get(0))).rows().get(0);
    assertThat(bestResults.of(YEAR)).containsOnlyKeys("1");
    assertThat(row.self().points()).isEqualByComparingTo("60");
    assertThat(row.following()).isEqualByComparingTo("45");
  }

  /** Target 10; without the cluster's best the unit's own result stands for it: all points. */
  private static ReportVersion stating(String unit, String actual) {
    Facts facts = Facts.of(BigDecimal.TEN, new BigDecimal(actual), null);
    return new ReportVersion(
        100 + unit.charAt(0),
        unit,
        1,
        new ReportContent(
            new Narrative("achieved", Map.of(), List.of()),
            List.of(
                new SelfScore("1", new BigDecimal("60.00"), "fact 1", facts),
                new SelfScore("2", new BigDecimal("30.00"), "fact 2"))),
        "director",
        java.time.Instant.EPOCH,
        null);
  }

  @Test
  void points_of_a_criterion_that_others_do_not_score_stay_the_units() {
    Criterion own =
        new Criterion(
            "2",
            "B",
            "Own",
            new ScoringRule.Judged(BigDecimal.ZERO, new BigDecimal("40")),
            false,
            "",
            Set.of(Scorer.UNIT),
            false);
    when(years.criteria(YEAR))
        .thenReturn(
            List.of(
                Criterion.judged("1", "A", "Tasks", BigDecimal.ZERO, new BigDecimal("60")), own));
    scoring.assign(YEAR);
    long id = assignmentsOf("c").get(0);

    assertThat(refusal(() -> give(id, "50", "29")).messageKey())
        .isEqualTo("review.notScoredByTheCluster");
    give(id, "45", "30");
  }

  @Test
  void points_that_differ_from_the_self_score_need_a_reason() {
    scoring.assign(YEAR);
    long id = assignmentsOf("c").get(0);

    Refusal refusal =
        refusal(
            () ->
                giveCrossScore.perform(
                    scoringItem(id),
                    new GiveCrossScore.Input(
                        false, null, List.of(score("1", "50", ""), score("2", "1", "")))));
    assertThat(refusal.messageKey()).isEqualTo("review.reasonMissing");
    assertThat(refusal.field()).isEqualTo("scores[1].reason");
  }

  @Test
  void points_beyond_the_standard_and_an_incomplete_table_are_refused() {
    scoring.assign(YEAR);
    long id = assignmentsOf("c").get(0);

    assertThat(refusal(() -> give(id, "60.01", "30")).messageKey())
        .isEqualTo("review.pointsOutOfRange");
    assertThat(
            refusal(
                    () ->
                        giveCrossScore.perform(
                            scoringItem(id),
                            new GiveCrossScore.Input(false, null, List.of(score("1", "50", "x")))))
                .messageKey())
        .isEqualTo("review.criterionNotScored");
  }

  @Test
  void a_second_submission_is_refused() {
    scoring.assign(YEAR);
    long id = assignmentsOf("c").get(0);
    give(id, "50", "30");

    assertThat(refusal(() -> give(id, "60", "40")).messageKey()).isEqualTo("review.alreadyScored");
  }

  @Test
  void only_the_assigned_unit_scores() {
    scoring.assign(YEAR);
    CrossScore assignment = scoring.get(assignmentsOf("c").get(0));
    String assigned = assignment.scorer() + ".officer";
    for (Set<String> other :
        List.of(
            Set.of("c.officer"),
            Set.of(assignment.scorer() + ".director"),
            Set.of(assigned, "c.secretary"))) {
      assertThat(
              refusal(() -> scoring.submit(assignment.key(), new Actor("x", other), List.of()))
                  .messageKey())
          .isEqualTo("review.onlyTheAssignedUnitScores");
    }
  }

  @Test
  void the_settling_form_starts_from_the_mean_and_flags_a_wide_spread() {
    tooFarApartOn("c");

    var view = settleScores.view(item("head"));
    var row = view.rows().get(1);
    assertThat(view.rows()).extracting(SettlingSheet.Row::code).containsExactly("b", "c", "d", "e");
    assertThat(row.cross().mean()).isEqualTo("77.50");
    assertThat(row.cross().spread()).isEqualTo("5.01");
    assertThat(row.cross().spreadOverLimit()).isTrue();
    assertThat(row.criteria().get(0).given()).hasSize(2);
    assertThat(view.input().units().get(1).points()).isEqualTo("77.50");
    assertThat(view.rows().get(3).state()).isEqualTo(ReportState.NOT_SUBMITTED);
    assertThat(settleHeadUnitScore.view(item("b.director")).rows())
        .extracting(SettlingSheet.Row::code)
        .containsExactly("a");
  }

  @Test
  void scores_stay_sealed_until_the_last_scorer_is_done_and_are_opened_together() throws Exception {
    scoring.assign(YEAR);
    List<CrossScore> all = scoring.open(YEAR);
    all.subList(1, all.size()).forEach(each -> give(each.key(), "51.23", "28.77"));

    var sealed = settleScores.view(item("head"));
    assertThat(sealed.rows())
        .allMatch(row -> row.cross().crossScores().isEmpty() && row.cross().mean() == null);
    assertThat(sealed.advice()).isEmpty();
    assertThat(new ObjectMapper().writeValueAsString(sealed)).doesNotContain("51.23", "28.77");
    judgedWithoutScores();
    assertThat(reviews.scoreTable(YEAR)).allMatch(row -> row.crossScores().isEmpty());

    give(all.get(0).key(), "51.23", "28.77");
    assertThat(settleScores.view(item("head")).rows().subList(0, 3))
        .allMatch(row -> row.cross().crossScores().size() == 2);
  }

  /** Roles by resources by phases: who sees the scores when, and nobody else. */
  @Test
  void the_scores_open_to_each_role_in_its_phase_and_to_nobody_before() {
    when(organisation.clusterName("cum-1")).thenReturn("Cụm 1");
    when(roster.director(anyString())).thenCallRealMethod();
    Set<String> settling = Set.of("a.director", "b.director");
    Set<String> members =
        Set.of(
            "a.director",
            "a.officer",
            "a.secretary",
            "b.director",
            "b.officer",
            "c.director",
            "c.officer",
            "d.officer",
            "e.director");

    seenBy(Set.of(), Set.of());
    scoring.assign(YEAR);
    seenBy(Set.of(), Set.of());
    List<CrossScore> all = scoring.open(YEAR);
    all.subList(1, all.size()).forEach(each -> give(each.key(), "50", "30"));
    seenBy(Set.of(), Set.of());
    give(all.get(0).key(), "50", "30");
    seenBy(settling, settling);
    settled();
    judged();
    seenBy(settling, settling);
    confirmCandidates.perform(item("head"), confirmCandidates.view(item("head")).input());
    seenBy(members, settling);
  }

  @Test
  void what_if_tells_what_would_follow_and_keeps_nothing() {
    when(roster.director(anyString())).thenCallRealMethod();
    Rules.Tables tables = mock();
    when(rules.tryOut(anyString(), anyString())).thenReturn(tables);
    when(tables.evaluateAll(eq(Judging.ELIGIBILITY), anyList()))
        .then(
            call ->
                call.<List<Map<String, Object>>>getArgument(1).stream()
                    .map(
                        fact ->
                            !(Boolean) fact.get("reportAccepted")
                                ? verdict("EXCLUDED", "no report")
                                : fact.get("pendingMatter").equals("NONE")
                                    ? verdict("ELIGIBLE", "ok")
                                    : verdict("ON_HOLD", "pending"))
                    .toList());
    when(tables.evaluateAll(eq(Judging.CANDIDACY), anyList()))
        .then(
            call ->
                call.<List<Map<String, Object>>>getArgument(1).stream()
                    .map(
                        fact ->
                            Map.<String, Object>of(
                                "nominated",
                                Integer.valueOf(1).equals(fact.get("rank")),
                                "reason",
                                "rank"))
                    .toList());
    scoring.assign(YEAR);
    scoring
        .open(YEAR)
        .forEach(each -> give(each.key(), each.unit().equals("b") ? "55" : "50", "30"));
    Actor head = new Actor("h", Set.of("a.director"));

    List<WhatIf.Line> lines =
        whatIf.of(
            head,
            "cum-1",
            2016,
            List.of(
                new WhatIf.Change("b", null, PendingKind.INSPECTION),
                new WhatIf.Change("c", new BigDecimal("81"), null)));

    assertThat(lines).extracting(WhatIf.Line::unit).containsExactly("a", "b", "c", "d", "e");
    WhatIf.Line b = lines.get(1);
    assertThat(b.now().nominated()).isTrue();
    assertThat(b.tried().verdict()).isEqualTo(Verdict.ON_HOLD);
    assertThat(b.tried().rank()).isNull();
    assertThat(lines.get(2).now().rank()).isEqualTo(2);
    assertThat(lines.get(2).tried().rank()).isEqualTo(1);
    assertThat(lines.get(2).tried().nominated()).isTrue();
    assertThat(lines.get(4).tried().points()).isNull();
    for (String table : List.of("settlement", "pending_matter", "eligibility", "nomination")) {
      assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single()).isZero();
    }
    assertThat(
            refusal(() -> whatIf.of(new Actor("c", Set.of("c.director")), "cum-1", 2016, List.of()))
                .messageKey())
        .isEqualTo("review.scoresNotVisible");
  }

  private void settled() {
    settleScores.perform(item("head"), lines(eighty("b", "c", "d"), "b", "c", "d", "e"));
    settleHeadUnitScore.perform(item("b.director"), lines(eighty("a"), "a"));
  }

  private void seenBy(Set<String> board, Set<String> details) {
    for (String role :
        List.of(
            "a.director",
            "a.officer",
            "a.secretary",
            "b.director",
            "b.officer",
            "c.director",
            "c.officer",
            "d.officer",
            "e.director",
            "x.director",
            "ministry.office",
            "ministry.minister",
            "camunda-admin")) {
      Actor reader = new Actor(role, Set.of(role));
      assertThat(sees(() -> boards.of(reader, "cum-1", 2016)))
          .as("%s sees the board", role)
          .isEqualTo(board.contains(role));
      assertThat(sees(() -> detailing.of(reader, "cum-1", 2016)))
          .as("%s sees who gave what", role)
          .isEqualTo(details.contains(role));
    }
  }

  private static boolean sees(ThrowingCallable reading) {
    Refusal refusal = refusal(reading);
    assertThat(refusal == null || refusal.messageKey().equals("review.scoresNotVisible")).isTrue();
    return refusal == null;
  }

  private void judgedWithoutScores() {
    judging.judgeEligibility(
        YEAR, facts -> facts.stream().map(fact -> verdict("ELIGIBLE", "ok")).toList());
  }

  @Test
  void a_scorer_abstains_with_a_reason_and_the_others_scores_count() {
    scoring.assign(YEAR);
    long mute = assignmentsOf("c").get(0);
    assertThat(refusal(() -> abstain(mute, " ")).field()).isEqualTo("reason");
    abstain(mute, "Không có chuyên môn");
    scoring.open(YEAR).forEach(each -> give(each.key(), "44", "30"));

    var row = settleScores.view(item("head")).rows().get(1);
    assertThat(row.cross().mean()).isEqualTo("74.00");
    assertThat(row.said().changes())
        .singleElement()
        .matches(told -> told.kind() == CrossScore.Closing.ABSTAINED)
        .matches(told -> told.text().equals("Không có chuyên môn"));
    assertThat(refusal(() -> give(mute, "50", "30")).messageKey())
        .isEqualTo("review.noLongerYours");
  }

  @Test
  void a_unit_with_a_declared_conflict_is_never_assigned_the_report() {
    declare("a", "c");
    declare("b", "c");

    scoring.assign(YEAR);
    assertThat(scoring.open(YEAR))
        .filteredOn(each -> each.unit().equals("c"))
        .extracting(CrossScore::scorer)
        .containsExactlyInAnyOrder("d", "e");
    assertThat(refusal(() -> declare("a", "c")).messageKey())
        .isEqualTo("review.conflictAlreadyDeclared");
    assertThat(refusal(() -> declare("a", "a")).messageKey()).isEqualTo("review.conflictWithWhom");
  }

  @Test
  void who_recuses_himself_hands_the_report_to_the_idlest_who_may() {
    scoring.assign(YEAR);
    CrossScore mine = scoring.get(assignmentsOf("c").get(0));
    Map<String, Object> started = declare(mine.scorer(), "c");

    assertThat(started).containsEntry("crossScore", mine.key());
    CrossScore successor = scoring.successor(mine.key());
    assertThat(successor.isOpen()).isTrue();
    assertThat(successor.scorer()).isNotIn("c", mine.scorer());
    assertThat(crossScores.scorers(successor.key()))
        .containsExactly(successor.scorer() + ".officer");
    assertThat(refusal(() -> give(mine.key(), "50", "30")).messageKey())
        .isEqualTo("review.noLongerYours");
  }

  @Test
  void nobody_recuses_himself_after_scoring_nor_when_nobody_is_left() {
    scoring.assign(YEAR);
    CrossScore done = scoring.get(assignmentsOf("c").get(0));
    give(done.key(), "50", "30");
    assertThat(refusal(() -> declare(done.scorer(), "c")).messageKey())
        .isEqualTo("review.conflictTooLate");

    CrossScore last = scoring.get(assignmentsOf("d").get(0));
    scoring.substitutes(last).forEach(unit -> declare(unit, "d"));
    assertThat(refusal(() -> declare(last.scorer(), "d")).messageKey())
        .isEqualTo("review.nobodyElseMayScore");
  }

  @Test
  void the_head_changes_a_scorer_with_a_reason_but_not_of_his_own_report() {
    when(roster.leaderFor(YEAR, "c")).thenReturn("a.director");
    when(roster.leaderFor(YEAR, "a")).thenReturn("b.director");
    scoring.assign(YEAR);
    CrossScore assignment = scoring.get(assignmentsOf("c").get(0));
    String substitute = scoring.substitutes(assignment).get(0);

    assertThat(refusal(() -> change("b.director", assignment, substitute)).messageKey())
        .isEqualTo("review.scorerChangedOnlyByLeader");
    assertThat(refusal(() -> change("a.director", assignment, "c")).messageKey())
        .isEqualTo("review.mayNotScoreThis");
    assertThat(refusal(() -> change("a.director", assignment, assignment.scorer())).messageKey())
        .isEqualTo("review.mayNotScoreThis");
    CrossScore own = scoring.get(assignmentsOf("a").get(0));
    assertThat(refusal(() -> change("a.director", own, "e")).messageKey())
        .isEqualTo("review.scorerChangedOnlyByLeader");

    change("a.director", assignment, substitute);
    assertThat(scoring.successor(assignment.key()).scorer()).isEqualTo(substitute);
    assertThat(refusal(() -> change("a.director", assignment, substitute)).messageKey())
        .isEqualTo("review.noLongerYours");
  }

  @Test
  void scores_too_far_apart_are_explained_by_both_ends_and_the_unit_and_settled_with_a_reason() {
    tooFarApartOn("c");
    explanations.ask(YEAR);

    List<Long> asked = crossScores.explanations(YEAR);
    List<String> scorers =
        records.findByAwardYearOrderById(YEAR).stream()
            .filter(each -> each.unit().equals("c"))
            .map(CrossScore::scorer)
            .toList();
    assertThat(asked)
        .flatExtracting(crossScores::explainers)
        .containsExactlyInAnyOrder(
            scorers.get(0) + ".officer", scorers.get(1) + ".officer", "c.officer");
    assertThat(refusal(() -> explain(asked.get(0), "x.officer")).messageKey())
        .isEqualTo("review.onlyTheAskedUnitExplains");
    asked.forEach(id -> explain(id, crossScores.explainers(id).get(0)));
    assertThat(
            refusal(() -> explain(asked.get(0), crossScores.explainers(asked.get(0)).get(0)))
                .messageKey())
        .isEqualTo("review.alreadyExplained");

    assertThat(settleScores.view(item("head")).rows().get(1).said().explanations()).hasSize(3);
    reasonIsAskedForTheScoreOfC("77.50", "review.spreadReasonMissing");
  }

  private void reasonIsAskedForTheScoreOfC(String points, String why) {
    Refusal refusal =
        refusal(
            () ->
                settleScores.perform(
                    item("head"),
                    new SettlingSheet.Input(
                        List.of(
                            line("b", "80", ""),
                            line("c", points, ""),
                            line("d", "80", ""),
                            line("e", null, "")))));
    assertThat(refusal.messageKey()).isEqualTo(why);
    assertThat(refusal.field()).isEqualTo("units[1].reason");
  }

  private void explain(long id, String officer) {
    explainScore.perform(
        new WorkItem(
            "task",
            "explainScore",
            "cum-1/2016",
            new Actor(officer, Set.of(officer)),
            Map.of("awardYear", YEAR, "explanation", id)),
        new ExplainScore.Input("Căn cứ"));
  }

  private void abstain(long id, String reason) {
    giveCrossScore.perform(scoringItem(id), new GiveCrossScore.Input(true, reason, List.of()));
  }

  private Map<String, Object> declare(String unit, String about) {
    Actor officer = new Actor("canbo." + unit, Set.of(unit + ".officer"));
    return declareConflict
        .begin(officer, new DeclareConflict.Input(YEAR, about, "Họ hàng"))
        .variables();
  }

  private void change(String director, CrossScore assignment, String scorer) {
    changeScorer.begin(
        new Actor(director, Set.of(director)),
        new ChangeScorer.Input(assignment.key(), scorer, "Cân bằng việc"));
  }

  @Test
  void a_settled_score_that_differs_from_the_mean_needs_a_reason() {
    allScored();

    reasonIsAskedForTheScoreOfC("79.99", "review.settledReasonMissing");
  }

  @Test
  void the_head_cannot_slip_in_his_own_unit_nor_leave_one_out() {
    allScored();

    assertThat(
            refusal(
                    () ->
                        settleScores.perform(
                            item("head"),
                            lines(eighty("a", "b", "c", "d"), "a", "b", "c", "d", "e")))
                .messageKey())
        .isEqualTo("review.unitNotYours");
    assertThat(
            refusal(
                    () ->
                        settleScores.perform(item("head"), lines(eighty("b", "c"), "b", "c", "e")))
                .messageKey())
        .isEqualTo("review.unitMissing");
  }

  @Test
  void nobody_of_the_head_unit_settles_the_head_units_score() {
    allScored();

    assertThat(settleHeadUnitScore.judges(item("x"))).contains("a");
    assertThat(
            refusal(() -> settleHeadUnitScore.perform(item("a.director"), lines(eighty("a"), "a")))
                .messageKey())
        .isEqualTo("review.ownUnit");
  }

  @Test
  void a_unit_without_an_accepted_report_has_nothing_to_settle() {
    allScored();

    assertThat(
            refusal(
                    () ->
                        settleScores.perform(
                            item("head"), lines(eighty("b", "c", "d", "e"), "b", "c", "d", "e")))
                .messageKey())
        .isEqualTo("review.nothingToSettle");
  }

  @Test
  void something_pending_needs_a_note_and_holds_the_unit() {
    allScored();
    List<SettlingSheet.Line> lines =
        new ArrayList<>(lines(eighty("b", "c", "d"), "b", "c", "d", "e").units());
    lines.set(1, pending("c", ""));
    assertThat(
            refusal(() -> settleScores.perform(item("head"), new SettlingSheet.Input(lines)))
                .field())
        .isEqualTo("units[1].note");

    lines.set(1, pending("c", "inspection no. 3"));
    settleScores.perform(item("head"), new SettlingSheet.Input(lines));
    settleHeadUnitScore.perform(item("b.director"), lines(eighty("a"), "a"));
    judged();
    assertThat(reviews.scoreTable(YEAR))
        .filteredOn(row -> row.unit().equals("c"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.verdict()).isEqualTo(Verdict.ON_HOLD);
              assertThat(row.rank()).isNull();
              assertThat(row.settledScore()).isEqualTo("80.00");
            });
    assertThat(confirmCandidates.view(item("head")).rows())
        .extracting(row -> row.score().unit(), ConfirmCandidates.Row::pendingNote)
        .contains(tuple("c", "inspection no. 3"), tuple("b", ""));
    when(roster.director(anyString())).thenCallRealMethod();
    assertThat(
            detailing.of(new Actor("h", Set.of("a.director")), "cum-1", 2016).decided().pending())
        .containsExactly(new Settlements.Pending("c", PendingKind.INSPECTION, "inspection no. 3"));
  }

  @Test
  void why_a_score_was_settled_otherwise_stands_in_the_table_of_the_meeting() {
    allScored();
    settleScores.perform(item("head"), lines(eighty("b", "c", "d"), "b", "c", "d", "e"));
    settleHeadUnitScore.perform(
        item("b.director"), new SettlingSheet.Input(List.of(line("a", "90", "proved later"))));
    judged();

    assertThat(reviews.scoreTable(YEAR))
        .extracting(
            ScoreRow::unit,
            row -> row.settlement().mean(),
            ScoreRow::settledScore,
            row -> row.settlement().settledReason())
        .containsExactly(
            tuple("a", new BigDecimal("80.00"), new BigDecimal("90.00"), "proved later"),
            tuple("b", new BigDecimal("80.00"), new BigDecimal("80.00"), ""),
            tuple("c", new BigDecimal("80.00"), new BigDecimal("80.00"), ""),
            tuple("d", new BigDecimal("80.00"), new BigDecimal("80.00"), ""),
            tuple("e", null, null, ""));
  }

  @Test
  void settling_twice_is_refused() {
    allScored();
    settleHeadUnitScore.perform(item("b.director"), lines(eighty("a"), "a"));

    assertThat(
            refusal(() -> settleHeadUnitScore.perform(item("b.director"), lines(eighty("a"), "a")))
                .messageKey())
        .isEqualTo("review.alreadySettled");
  }

  @Test
  void the_score_table_follows_the_rank_and_ends_with_those_without() {
    settled("90", "80", "85", "80");

    assertThat(reviews.scoreTable(YEAR))
        .extracting(ScoreRow::unit, ScoreRow::rank, ScoreRow::verdict)
        .containsExactly(
            tuple("a", 1, Verdict.ELIGIBLE),
            tuple("c", 2, Verdict.ELIGIBLE),
            tuple("b", 3, Verdict.ELIGIBLE),
            tuple("d", 3, Verdict.ELIGIBLE),
            tuple("e", null, Verdict.EXCLUDED));
    assertThat(reviews.scoreTable(YEAR).get(0).crossScores()).hasSize(2);
    assertThat(reviews.scoreTable(YEAR).get(4).eligibility().ground()).isEqualTo("no report");
  }

  @Test
  void the_proposal_as_it_is_stands_for_every_award_and_the_heads_own_unit_for_the_flag() {
    settled("90", "80", "85", "70");
    var view = confirmCandidates.view(item("head"));
    confirmCandidates.perform(item("head"), view.input());

    assertThat(view.choices())
        .extracting(ConfirmCandidates.Choosable::fixed)
        .containsExactly(true, false, false, false);
    assertThat(reviews.candidates(YEAR))
        .extracting(Candidate::unit, Candidate::award)
        .containsExactly(
            tuple("a", Award.FLAG),
            tuple("c", Award.FLAG),
            tuple("b", Award.FLAG),
            tuple("c", Award.CERTIFICATE),
            tuple("b", Award.CERTIFICATE));
    assertThat(refusal(() -> confirmCandidates.perform(item("head"), view.input())).messageKey())
        .isEqualTo("review.alreadyConfirmed");
  }

  @Test
  void dropping_a_nominated_unit_and_adding_another_need_a_reason() {
    settled("90", "80", "85", "70");

    assertThat(refusedChoice(choice("c", true, true, ""), choice("b", false, false, "")))
        .isEqualTo("review.droppedWithoutReason");
    assertThat(refusedChoice(choice("c", true, true, ""))).isEqualTo("review.droppedWithoutReason");
    assertThat(
            refusedChoice(
                choice("c", true, true, ""),
                choice("b", true, true, ""),
                choice("d", false, true, "")))
        .isEqualTo("review.addedWithoutReason");

    confirmCandidates.perform(
        item("head"),
        new ConfirmCandidates.Input(
            List.of(
                choice("c", true, false, ""),
                choice("b", false, false, "asked for it"),
                choice("d", false, true, "a great leap"))));
    assertThat(
            jdbc.sql("select unit, added, reason from candidacy_change order by unit")
                .query((row, i) -> row.getString(1) + row.getBoolean(2) + row.getString(3))
                .list())
        .containsExactly("bfalseasked for it", "dtruea great leap");
    assertThat(reviews.scoreTable(YEAR))
        .extracting(ScoreRow::unit, ScoreRow::change)
        .contains(
            tuple("a", null),
            tuple("b", new ScoreRow.CandidacyChange(false, "asked for it")),
            tuple("c", null),
            tuple("d", new ScoreRow.CandidacyChange(true, "a great leap")));
    when(roster.director(anyString())).thenCallRealMethod();
    assertThat(boards.of(new Actor("c", Set.of("c.officer")), "cum-1", 2016).units())
        .filteredOn(line -> line.unit().equals("d"))
        .singleElement()
        .satisfies(line -> assertThat(line.change().reason()).isEqualTo("a great leap"));
  }

  @Test
  void the_head_neither_changes_nor_drops_his_own_unit() {
    settled("90", "80", "85", "70");

    assertThat(
            refusedChoice(
                choice("a", true, true, "why not"),
                choice("c", true, true, ""),
                choice("b", true, true, "")))
        .isEqualTo("review.ownCandidacyFixed");
    confirmCandidates.perform(
        item("head"),
        new ConfirmCandidates.Input(
            List.of(choice("c", true, true, ""), choice("b", true, true, ""))));
    assertThat(reviews.candidates(YEAR)).extracting(Candidate::unit).contains("a");
  }

  @Test
  void the_head_does_not_add_his_own_unit() {
    settled("60", "80", "85", "70");

    assertThat(
            refusedChoice(
                choice("a", true, false, "we deserve it"),
                choice("c", true, true, ""),
                choice("b", true, true, ""),
                choice("d", true, true, "")))
        .isEqualTo("review.ownCandidacyFixed");
  }

  @Test
  void who_is_not_eligible_or_not_a_member_does_not_stand() {
    settled("90", "80", "85", "70");

    assertThat(refusedChoice(choice("e", true, false, "x"))).isNotNull();
    assertThat(
            refusedChoice(
                choice("c", true, true, ""),
                choice("b", true, true, ""),
                choice("e", true, false, "x")))
        .isEqualTo("review.notEligible");
    assertThat(
            refusedChoice(
                choice("c", true, true, ""),
                choice("b", true, true, ""),
                choice("z", true, false, "x")))
        .isEqualTo("review.unitNotInTable");
  }

  @Test
  void at_least_one_unit_stands() {
    acceptedReports("b", "c");
    scoring.assign(YEAR);
    records.findAll().forEach(each -> give(each.key(), "50", "30"));
    settleScores.perform(item("head"), lines(eighty("b", "c"), "b", "c", "d", "e"));
    settleHeadUnitScore.perform(item("b.director"), lines(Map.of(), "a"));
    judged();

    assertThat(refusedChoice(choice("b", false, false, "x"), choice("c", false, false, "y")))
        .isEqualTo("review.noCandidate");
  }

  @Test
  void an_award_without_quota_has_no_candidates() {
    theYear(3, 0);
    settled("90", "80", "85", "70");

    assertThat(refusedChoice(choice("c", true, true, ""), choice("b", true, false, "")))
        .isEqualTo("review.noQuota");
  }

  /** With the cross-scores all at 80, the settled scores of a to d. */
  private void settled(String a, String b, String c, String d) {
    allScored();
    settleScores.perform(
        item("head"),
        new SettlingSheet.Input(
            List.of(line("b", b, "r"), line("c", c, "r"), line("d", d, "r"), line("e", null, ""))));
    settleHeadUnitScore.perform(
        item("b.director"), new SettlingSheet.Input(List.of(line("a", a, "r"))));
    judged();
  }

  private void tooFarApartOn(String unit) {
    scoring.assign(YEAR);
    give(assignmentsOf(unit).get(0), "50", "30");
    give(assignmentsOf(unit).get(1), "44.99", "30");
    scoring.open(YEAR).forEach(each -> give(each.key(), "50", "30"));
  }

  private void allScored() {
    scoring.assign(YEAR);
    crossScores.assignments(YEAR).forEach(id -> give(id, "50", "30"));
  }

  /** The rule tables in miniature; the real ones have their own tests. */
  private void judged() {
    judging.judgeEligibility(
        YEAR,
        facts ->
            facts.stream()
                .map(
                    fact ->
                        !(Boolean) fact.get("reportAccepted")
                            ? verdict("EXCLUDED", "no report")
                            : fact.get("pendingMatter").equals("NONE")
                                ? verdict("ELIGIBLE", "fine")
                                : verdict("ON_HOLD", "pending"))
                .toList());
    judging.nominateCandidates(
        YEAR,
        facts ->
            facts.stream()
                .map(
                    fact ->
                        Map.<String, Object>of(
                            "nominated",
                            fact.get("rank") != null
                                && (Integer) fact.get("rank") <= (Integer) fact.get("quota"),
                            "reason",
                            "by rank"))
                .toList());
  }

  private static Map<String, Object> verdict(String verdict, String ground) {
    return Map.of("verdict", verdict, "ground", ground, "citation", "R6");
  }

  private void theYear(int flags, int certificates) {
    AwardYear year =
        new AwardYear(
            YEAR,
            "cum-1",
            2016,
            YearState.OPEN,
            "a",
            List.of("b"),
            List.of("a", "b", "c", "d", "e"),
            Map.of(Award.FLAG, flags, Award.CERTIFICATE, certificates));
    Map<String, MemberUnit> members = new LinkedHashMap<>();
    year.units()
        .forEach(
            unit ->
                members.put(
                    unit, new MemberUnit(unit, "Department " + unit, unit, UnitType.DEPARTMENT)));
    when(years.get(YEAR)).thenReturn(year);
    when(years.find("cum-1", 2016)).thenReturn(Optional.of(year));
    when(years.asOpened(YEAR)).thenReturn(year);
    when(years.requireOpen(YEAR)).thenReturn(year);
    when(years.members(YEAR)).thenReturn(members);
  }

  private void acceptedReports(String... units) {
    List<ReportStanding> standings = new ArrayList<>();
    List<ReportVersion> versions = new ArrayList<>();
    for (String unit : List.of("a", "b", "c", "d", "e")) {
      boolean accepted = List.of(units).contains(unit);
      long id = 100 + unit.charAt(0);
      standings.add(
          new ReportStanding(
              id,
              unit,
              accepted ? ReportState.ACCEPTED : ReportState.NOT_SUBMITTED,
              1,
              new BigDecimal("80.00")));
      if (accepted) {
        versions.add(version(id, unit));
        when(reports.accepted(YEAR, unit)).thenReturn(Optional.of(version(id, unit)));
      }
    }
    when(reports.standings(any(AwardYear.class))).thenReturn(standings);
    when(reports.accepted(YEAR)).thenReturn(versions);
  }

  private static ReportVersion version(long id, String unit) {
    return new ReportVersion(
        id,
        unit,
        1,
        new ReportContent(
            new Narrative("achieved", Map.of(), List.of()),
            List.of(
                new SelfScore("1", new BigDecimal("50.00"), "fact 1"),
                new SelfScore("2", new BigDecimal("30.00"), "fact 2"))),
        "director",
        Instant.EPOCH,
        null);
  }

  private List<Long> assignmentsOf(String unit) {
    return records.findByAwardYearOrderById(YEAR).stream()
        .filter(each -> each.unit().equals(unit))
        .map(CrossScore::key)
        .toList();
  }

  private void give(long id, String first, String second) {
    giveCrossScore.perform(
        scoringItem(id),
        new GiveCrossScore.Input(
            false, null, List.of(score("1", first, "seen"), score("2", second, "seen"))));
  }

  private WorkItem scoringItem(long id) {
    String officer = scoring.get(id).scorer() + ".officer";
    return new WorkItem(
        "task",
        "crossScore",
        "cum-1/2016",
        new Actor(officer, Set.of(officer)),
        Map.of("awardYear", YEAR, "crossScore", id));
  }

  private static WorkItem item(String group) {
    return new WorkItem(
        "task", "task", "cum-1/2016", new Actor(group, Set.of(group)), Map.of("awardYear", YEAR));
  }

  private static CrossScoring.Item score(String criterion, String points, String reason) {
    return new CrossScoring.Item(criterion, new BigDecimal(points), reason);
  }

  private static Map<String, String> eighty(String... units) {
    Map<String, String> points = new LinkedHashMap<>();
    for (String unit : units) {
      points.put(unit, "80");
    }
    return points;
  }

  private static SettlingSheet.Input lines(Map<String, String> points, String... units) {
    return new SettlingSheet.Input(
        List.of(units).stream().map(unit -> line(unit, points.get(unit), "")).toList());
  }

  private static SettlingSheet.Line line(
      String unit, @org.jspecify.annotations.Nullable String points, String reason) {
    return new SettlingSheet.Line(
        unit, points == null ? null : new BigDecimal(points), reason, PendingKind.NONE, "");
  }

  private static SettlingSheet.Line pending(String unit, String note) {
    return new SettlingSheet.Line(unit, new BigDecimal("80"), "", PendingKind.INSPECTION, note);
  }

  private static ConfirmCandidates.Line choice(
      String unit, boolean flag, boolean certificate, String reason) {
    return new ConfirmCandidates.Line(unit, flag, certificate, reason);
  }

  private String refusedChoice(ConfirmCandidates.Line... lines) {
    return refusal(
            () ->
                confirmCandidates.perform(
                    item("head"), new ConfirmCandidates.Input(List.of(lines))))
        .messageKey();
  }

  private static Refusal refusal(ThrowingCallable step) {
    return catchThrowableOfType(Refusal.class, step);
  }

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2016-12-20T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
  }
}
