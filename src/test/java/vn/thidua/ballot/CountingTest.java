package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.count.Base;
import vn.thidua.ballot.count.Tally;
import vn.thidua.ballot.selection.Selection;
import vn.thidua.ballot.selection.Tie;
import vn.thidua.review.Candidate;
import vn.thidua.year.Award;

/** From the figures to the places, every case of 1 to 15 voters: odd, even, exact, blank, level. */
class CountingTest {

  private static final int[][] THRESHOLDS = {
    {1, 2}, {2, 3}, {3, 4}, {4, 5}, {80, 100}, {1, 1}, {1, 3}, {51, 100}
  };

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @Test
  void the_verdict_table_is_exact_for_every_share_of_one_to_fifteen_votes() throws IOException {
    DmnDecision verdict;
    try (InputStream table = getClass().getResourceAsStream("/processes/ballot/verdict.dmn")) {
      verdict = ENGINE.parseDecision("verdict", table);
    }
    for (int[] threshold : THRESHOLDS) {
      for (int whole = 0; whole <= 15; whole++) {
        for (int agree = 0; agree <= whole; agree++) {
          Map<String, Object> facts =
              Map.of(
                  "whole",
                  whole,
                  "agree",
                  agree,
                  "numerator",
                  threshold[0],
                  "denominator",
                  threshold[1]);
          assertThat(
                  ENGINE
                      .evaluateDecisionTable(verdict, facts)
                      .getSingleResult()
                      .<Boolean>getEntry("passed"))
              .as(facts.toString())
              .isEqualTo(agree >= needed(whole, threshold[0], threshold[1]));
        }
      }
    }
  }

  @Test
  void every_base_takes_its_own_figure() {
    for (int voters = 1; voters <= 15; voters++) {
      CountedRound.Papers papers =
          new CountedRound.Papers(voters + 4, voters + 3, voters + 2, voters + 1, voters, 0);
      assertThat(List.of(Base.MEMBERS, Base.ENTITLED, Base.PRESENT, Base.CAST, Base.VALID))
          .extracting(base -> base.in(papers))
          .containsExactly(voters + 4, voters + 3, voters + 2, voters + 1, voters);
    }
  }

  @Test
  void an_all_blank_box_of_any_size_is_valid_and_agrees_to_nobody() {
    List<Option> options = List.of(new Option("a", Award.FLAG), new Option("b", Award.FLAG));
    for (int voters = 1; voters <= 15; voters++) {
      Tally tally = Tally.of(options, Map.of(), java.util.Collections.nCopies(voters, "NN"));
      assertThat(tally.blank()).isEqualTo(voters).isEqualTo(tally.valid());
      assertThat(tally.figures().values()).extracting(Figures::agree).containsOnly(0);
    }
  }

  /** All votes for three candidates of up to 15 voters, quotas 1 to 3, by R9 and R11. */
  @Test
  void places_go_to_those_who_passed_most_votes_first_and_only_a_tie_at_the_edge_is_open() {
    for (int voters = 1; voters <= 15; voters++) {
      int needed = needed(voters, 80, 100);
      for (int a = 0; a <= voters; a++) {
        for (int b = 0; b <= voters; b++) {
          for (int c = 0; c <= voters; c++) {
            for (int quota = 1; quota <= 3; quota++) {
              check(Map.of("a", a, "b", b, "c", c), needed, quota);
            }
          }
        }
      }
    }
  }

  private static void check(Map<String, Integer> votes, int needed, int quota) {
    List<CountedRound.Line> first = new ArrayList<>();
    votes.forEach(
        (unit, agree) ->
            first.add(
                new CountedRound.Line(
                    new Candidate(unit, Award.FLAG, BigDecimal.TEN),
                    new Figures(agree, 0, 0),
                    agree >= needed,
                    "")));
    Selection selection =
        Selection.of(
            Map.of(Award.FLAG, quota),
            first,
            Map.of(),
            (award, rounds, scoresDiffer) -> new Tie.Ruling(BallotResult.RUN_OFF, ""),
            Map.of());
    Set<String> in =
        selection.won().stream().map(won -> won.line().unit()).collect(Collectors.toSet());
    for (String unit : votes.keySet()) {
      long better = count(votes, needed, votes.get(unit) + 1);
      long level = count(votes, needed, votes.get(unit));
      boolean passed = votes.get(unit) >= needed;
      boolean sure = passed && level <= quota;
      boolean tied = passed && !sure && better < quota;
      assertThat(in.contains(unit)).as("%s %s, quota %d", unit, votes, quota).isEqualTo(sure);
      assertThat(selection.ties().stream().anyMatch(tie -> tie.units().contains(unit)))
          .as("tied: %s %s, quota %d", unit, votes, quota)
          .isEqualTo(tied);
    }
  }

  /** How many passed with so many votes or more. */
  private static long count(Map<String, Integer> votes, int needed, int least) {
    return votes.values().stream().filter(each -> each >= needed && each >= least).count();
  }

  /** The fewest votes that are enough, found by counting up in whole steps; nobody of nobody. */
  private static int needed(int whole, int numerator, int denominator) {
    if (whole == 0) {
      return 1;
    }
    int votes = 0;
    while (Math.multiplyExact(votes, denominator) < Math.multiplyExact(numerator, whole)) {
      votes++;
    }
    return votes;
  }
}
