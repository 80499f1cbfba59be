package vn.thidua.ballot.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.year.Award.CERTIFICATE;
import static vn.thidua.year.Award.FLAG;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.thidua.ballot.BallotResult;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.Figures;
import vn.thidua.review.Candidate;
import vn.thidua.year.Award;

class SelectionTest {

  private static final Map<Award, Integer> TWO_FLAGS_ONE_CERTIFICATE =
      Map.of(FLAG, 2, CERTIFICATE, 1);

  /** Rule R11 as the table tieBreak has it. */
  private static final Tie.Rule R11 =
      (award, rounds, scoresDiffer) ->
          new Tie.Ruling(
              rounds <= 2
                  ? BallotResult.RUN_OFF
                  : scoresDiffer ? BallotResult.DECIDED : BallotResult.CHAIR,
              "R11");

  private final List<CountedRound.Line> first = new ArrayList<>();
  private Map<Award, List<Map<String, Integer>>> runOffs = Map.of();
  private Map<Award, Set<String>> chair = Map.of();

  @Example
  void most_votes_win_up_to_the_quota() {
    passed("a", FLAG, 8, "90");
    passed("b", FLAG, 7, "80");
    passed("c", FLAG, 7 - 1, "99");

    assertThat(won(FLAG)).containsExactly("a", "b");
    assertThat(select().result()).isEqualTo(BallotResult.DECIDED);
  }

  @Example
  void who_did_not_pass_gets_no_place_even_when_one_is_free() {
    passed("a", FLAG, 7, "90");
    failed("b", FLAG, 6, "99");

    assertThat(won(FLAG)).containsExactly("a");
  }

  @Example
  void a_tie_within_the_quota_is_no_tie() {
    passed("a", FLAG, 7, "90");
    passed("b", FLAG, 7, "90");

    assertThat(won(FLAG)).containsExactly("a", "b");
    assertThat(select().ties()).isEmpty();
  }

  @Example
  void a_tie_across_the_quota_asks_for_a_run_off_among_the_tied_only() {
    passed("a", FLAG, 8, "90");
    passed("b", FLAG, 7, "80");
    passed("c", FLAG, 7, "70");

    Selection selection = select();

    assertThat(won(FLAG)).containsExactly("a");
    assertThat(selection.result()).isEqualTo(BallotResult.RUN_OFF);
    assertThat(selection.ties())
        .containsExactly(new Tie(FLAG, List.of("b", "c"), 1, BallotResult.RUN_OFF, "R11"));
  }

  @Example
  void the_run_off_is_won_by_most_votes_without_a_threshold() {
    passed("a", FLAG, 8, "90");
    passed("b", FLAG, 7, "80");
    passed("c", FLAG, 7, "70");
    runOffs = Map.of(FLAG, List.of(Map.of("b", 3, "c", 4)));

    assertThat(won(FLAG)).containsExactly("a", "c");
    assertThat(select().won()).last().extracting(Selection.Won::by).isEqualTo(Selection.By.RUN_OFF);
  }

  @Example
  void the_second_run_off_is_only_among_those_still_tied() {
    for (String unit : List.of("a", "b", "c")) {
      passed(unit, FLAG, 7, "80");
    }
    runOffs = Map.of(FLAG, List.of(Map.of("a", 5, "b", 4, "c", 4)));

    Selection selection = select();

    assertThat(won(FLAG)).containsExactly("a");
    assertThat(selection.ties())
        .containsExactly(new Tie(FLAG, List.of("b", "c"), 1, BallotResult.RUN_OFF, "R11"));
  }

  @Example
  void after_two_run_offs_the_higher_score_wins() {
    tiedTwice("80", "80.01", "70");

    assertThat(won(FLAG)).containsExactly("b", "a");
    assertThat(select().result()).isEqualTo(BallotResult.DECIDED);
    assertThat(select().ties()).extracting(Tie::outcome).containsExactly(BallotResult.DECIDED);
  }

  @Example
  void equal_scores_go_to_the_chair() {
    tiedTwice("80", "80.00", "80");

    assertThat(select().result()).isEqualTo(BallotResult.CHAIR);
    assertThat(won(FLAG)).isEmpty();
  }

  @Example
  void the_chair_is_asked_only_about_those_whom_the_score_leaves_tied() {
    tiedTwice("90", "80", "80");

    assertThat(won(FLAG)).containsExactly("a");
    assertThat(select().ties())
        .containsExactly(new Tie(FLAG, List.of("b", "c"), 1, BallotResult.CHAIR, "R11"));
  }

  @Example
  void the_chairs_choice_decides() {
    tiedTwice("90", "80", "80");
    chair = Map.of(FLAG, Set.of("c"));

    assertThat(won(FLAG)).containsExactly("a", "c");
    assertThat(select().result()).isEqualTo(BallotResult.DECIDED);
  }

  @Example
  void the_chair_may_not_choose_who_is_not_tied() {
    tiedTwice("90", "80", "80");
    chair = Map.of(FLAG, Set.of("a"));

    assertThatThrownBy(this::select).isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void who_wins_the_flag_leaves_the_certificate_and_the_next_takes_the_place() {
    passed("a", FLAG, 8, "90");
    passed("a", CERTIFICATE, 8, "90");
    passed("b", CERTIFICATE, 7, "80");

    assertThat(won(FLAG)).containsExactly("a");
    assertThat(won(CERTIFICATE)).containsExactly("b");
  }

  @Example
  void ties_of_both_awards_are_carried_by_one_run_off() {
    for (String unit : List.of("a", "b", "c")) {
      passed(unit, FLAG, 7, "80");
    }
    passed("d", CERTIFICATE, 7, "80");
    passed("e", CERTIFICATE, 7, "80");

    assertThat(select().ties()).extracting(Tie::award).containsExactly(FLAG, CERTIFICATE);
    assertThat(select().result()).isEqualTo(BallotResult.RUN_OFF);
  }

  @Example
  void a_certificate_waits_for_the_tied_flag_of_its_own_candidates() {
    for (String unit : List.of("a", "b", "c")) {
      passed(unit, FLAG, 7, "80");
    }
    passed("a", CERTIFICATE, 7, "80");
    passed("d", CERTIFICATE, 7, "80");

    assertThat(select().waiting()).containsExactly(CERTIFICATE);
    assertThat(select().ties()).extracting(Tie::award).containsExactly(FLAG);

    runOffs = Map.of(FLAG, List.of(Map.of("a", 8, "b", 7, "c", 6)));

    assertThat(won(FLAG)).containsExactly("a", "b");
    assertThat(won(CERTIFICATE)).containsExactly("d");
  }

  @Example
  void a_rule_that_asks_the_chair_though_scores_differ_is_obeyed() {
    passed("a", FLAG, 7, "80");
    passed("b", FLAG, 7, "81");
    passed("c", FLAG, 7, "82");

    Selection selection = select(ruling(BallotResult.CHAIR));

    assertThat(selection.won()).isEmpty();
    assertThat(selection.ties())
        .containsExactly(
            new Tie(FLAG, List.of("a", "b", "c"), 2, BallotResult.CHAIR, "another rule"));
  }

  @Example
  void a_rule_that_decides_equal_scores_by_score_is_a_fault_of_the_table() {
    for (String unit : List.of("a", "b", "c")) {
      passed(unit, FLAG, 7, "80");
    }

    assertThatThrownBy(() -> select(ruling(BallotResult.DECIDED)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tieBreak");
  }

  @Example
  void those_level_in_votes_and_score_stand_in_the_order_of_their_codes() {
    passed("b", FLAG, 7, "80");
    passed("a", FLAG, 7, "80");

    assertThat(won(FLAG)).containsExactly("a", "b");
  }

  @Example
  void no_candidate_passed_means_no_proposal() {
    failed("a", FLAG, 6, "90");

    assertThat(select().won()).isEmpty();
    assertThat(select().result()).isEqualTo(BallotResult.DECIDED);
  }

  @Property
  void places_never_exceed_the_quota_and_no_unit_gets_two_awards(
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 8) Integer> flagVotes,
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 8) Integer> certificateVotes,
      @ForAll @IntRange(max = 3) int flags,
      @ForAll @IntRange(max = 3) int certificates) {
    List<CountedRound.Line> standings = new ArrayList<>();
    addAll(standings, FLAG, flagVotes);
    addAll(standings, CERTIFICATE, certificateVotes);

    Selection selection =
        Selection.of(
            Map.of(FLAG, flags, CERTIFICATE, certificates), standings, Map.of(), R11, Map.of());

    Set<String> units = new HashSet<>();
    assertThat(selection.won()).allMatch(won -> units.add(won.line().unit()));
    assertThat(count(selection, FLAG)).isLessThanOrEqualTo(flags);
    assertThat(count(selection, CERTIFICATE)).isLessThanOrEqualTo(certificates);
    assertThat(selection.ties())
        .allMatch(tie -> tie.seats() > 0 && tie.units().size() > tie.seats());
  }

  @Property
  void nobody_with_fewer_votes_is_placed_before_one_with_more(
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 8) Integer> votes,
      @ForAll @IntRange(max = 3) int flags) {
    List<CountedRound.Line> standings = new ArrayList<>();
    addAll(standings, FLAG, votes);

    Selection selection = Selection.of(Map.of(FLAG, flags), standings, Map.of(), R11, Map.of());

    Set<String> placed = new HashSet<>();
    selection.won().forEach(won -> placed.add(won.line().unit()));
    int least =
        standings.stream()
            .filter(each -> placed.contains(each.unit()))
            .mapToInt(CountedRound.Line::agree)
            .min()
            .orElse(Integer.MAX_VALUE);
    assertThat(standings)
        .filteredOn(each -> !placed.contains(each.unit()) && each.passed())
        .allMatch(each -> each.agree() <= least);
  }

  private static void addAll(List<CountedRound.Line> standings, Award award, List<Integer> votes) {
    for (int unit = 0; unit < votes.size(); unit++) {
      int agree = votes.get(unit);
      standings.add(line("u" + unit, award, agree, agree * 100 >= 8 * 50, "80"));
    }
  }

  private static long count(Selection selection, Award award) {
    return selection.won().stream().filter(won -> won.line().award() == award).count();
  }

  private void tiedTwice(String a, String b, String c) {
    passed("a", FLAG, 7, a);
    passed("b", FLAG, 7, b);
    passed("c", FLAG, 7, c);
    Map<String, Integer> level = Map.of("a", 4, "b", 4, "c", 4);
    runOffs = Map.of(FLAG, List.of(level, level));
  }

  private void passed(String unit, Award award, int agree, String score) {
    first.add(line(unit, award, agree, true, score));
  }

  private static CountedRound.Line line(
      String unit, Award award, int agree, boolean passed, String score) {
    return new CountedRound.Line(
        new Candidate(unit, award, score(score)), new Figures(agree, 0, 0), passed, "");
  }

  private void failed(String unit, Award award, int agree, String score) {
    first.add(line(unit, award, agree, false, score));
  }

  private List<String> won(Award award) {
    return select().won().stream()
        .map(Selection.Won::line)
        .filter(line -> line.award() == award)
        .map(CountedRound.Line::unit)
        .toList();
  }

  private Selection select() {
    return select(R11);
  }

  private Selection select(Tie.Rule rule) {
    return Selection.of(TWO_FLAGS_ONE_CERTIFICATE, first, runOffs, rule, chair);
  }

  private static Tie.Rule ruling(BallotResult outcome) {
    return (award, rounds, scoresDiffer) -> new Tie.Ruling(outcome, "another rule");
  }

  private static BigDecimal score(String points) {
    return new BigDecimal(points);
  }
}
