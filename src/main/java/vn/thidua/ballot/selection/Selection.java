package vn.thidua.ballot.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.ballot.BallotResult;
import vn.thidua.ballot.CountedRound;
import vn.thidua.year.Award;

/**
 * Who is proposed for which award: those that passed, up to the quota, most votes first; ties
 * across the quota by run-off, then by score, then by the chair (R11). The flag is decided first;
 * who wins it leaves the certificate's list, and the next takes its place (R3).
 *
 * @param waiting awards that cannot be decided before a tie of the flag is
 */
public record Selection(List<Won> won, List<Tie> ties, Set<Award> waiting) {

  /** How a place was won. */
  public enum By {
    VOTES,
    RUN_OFF,
    SCORE,
    CHAIR
  }

  /** One place. */
  public record Won(CountedRound.Line line, By by) {}

  public BallotResult result() {
    Set<BallotResult> open = ties.stream().map(Tie::outcome).collect(Collectors.toSet());
    if (open.contains(BallotResult.RUN_OFF)) {
      return BallotResult.RUN_OFF;
    }
    return open.contains(BallotResult.CHAIR) ? BallotResult.CHAIR : BallotResult.DECIDED;
  }

  private static BigDecimal score(CountedRound.Line line) {
    return line.candidate().settledScore();
  }

  /**
   * @param first what the first round said of every option
   * @param runOffs agreeing votes by unit, of each run-off in which the award was voted
   * @param chair the chair's choice among the last tied; empty before it is made
   */
  public static Selection of(
      Map<Award, Integer> quotas,
      List<CountedRound.Line> first,
      Map<Award, List<Map<String, Integer>>> runOffs,
      Tie.Rule rule,
      Map<Award, Set<String>> chair) {
    return new Decision(quotas, first, runOffs, rule, chair).decide();
  }

  private static final class Decision {

    private static final Comparator<CountedRound.Line> MOST_VOTES =
        Comparator.comparingInt(CountedRound.Line::agree)
            .thenComparing(Selection::score)
            .reversed()
            .thenComparing(CountedRound.Line::unit);

    private final Map<Award, Integer> quotas;
    private final List<CountedRound.Line> first;
    private final Map<Award, List<Map<String, Integer>>> runOffs;
    private final Tie.Rule rule;
    private final Map<Award, Set<String>> chair;
    private final Map<Award, Map<String, By>> places = new EnumMap<>(Award.class);
    private final List<Tie> ties = new ArrayList<>();
    private final Set<String> openForFlag = new HashSet<>();
    private final Set<Award> waiting = new HashSet<>();

    Decision(
        Map<Award, Integer> quotas,
        List<CountedRound.Line> first,
        Map<Award, List<Map<String, Integer>>> runOffs,
        Tie.Rule rule,
        Map<Award, Set<String>> chair) {
      this.quotas = quotas;
      this.first = first;
      this.runOffs = runOffs;
      this.rule = rule;
      this.chair = chair;
    }

    Selection decide() {
      for (Award award : List.of(Award.FLAG, Award.CERTIFICATE)) {
        places.put(award, new HashMap<>());
        List<CountedRound.Line> passed = passed(award);
        if (award == Award.CERTIFICATE && dependsOnOpenFlag(passed)) {
          waiting.add(award);
        } else {
          fill(award, passed);
        }
      }
      return new Selection(won(), List.copyOf(ties), Set.copyOf(waiting));
    }

    private List<CountedRound.Line> passed(Award award) {
      Map<String, By> flags = award == Award.FLAG ? Map.of() : places.get(Award.FLAG);
      return first.stream()
          .filter(each -> each.award() == award && each.passed())
          .filter(each -> !flags.containsKey(each.unit()))
          .toList();
    }

    private boolean dependsOnOpenFlag(List<CountedRound.Line> passed) {
      return passed.stream().anyMatch(each -> openForFlag.contains(each.unit()));
    }

    private void fill(Award award, List<CountedRound.Line> passed) {
      Cut cut = Cut.of(byUnit(passed, CountedRound.Line::agree), quotas.getOrDefault(award, 0));
      give(award, cut.in(), By.VOTES);
      int rounds = 1;
      for (Map<String, Integer> runOff : runOffs.getOrDefault(award, List.of())) {
        if (cut.isClear()) {
          break;
        }
        cut = Cut.of(among(cut.tied(), runOff), cut.seats());
        give(award, cut.in(), By.RUN_OFF);
        rounds++;
      }
      if (!cut.isClear()) {
        settle(award, cut, rounds, byUnit(passed, Selection::score));
      }
    }

    private void settle(Award award, Cut cut, int rounds, Map<String, BigDecimal> scores) {
      Cut byScore = Cut.of(among(cut.tied(), scores), cut.seats());
      Tie.Ruling ruling = rule.judge(award, rounds, byScore.isClear());
      switch (ruling.outcome()) {
        case RUN_OFF -> leaveOpen(award, cut, ruling);
        case DECIDED -> {
          requireClear(byScore);
          give(award, byScore.in(), By.SCORE);
          ties.add(new Tie(award, cut.tied(), cut.seats(), ruling.outcome(), ruling.words()));
        }
        case CHAIR -> {
          if (byScore.isClear()) {
            askChair(award, cut, ruling);
          } else {
            give(award, byScore.in(), By.SCORE);
            askChair(award, byScore, ruling);
          }
        }
      }
    }

    private void askChair(Award award, Cut cut, Tie.Ruling ruling) {
      Set<String> choice = chair.getOrDefault(award, Set.of());
      if (choice.isEmpty()) {
        leaveOpen(award, cut, ruling);
      } else if (choice.size() == cut.seats() && cut.tied().containsAll(choice)) {
        give(award, choice, By.CHAIR);
      } else {
        throw new IllegalArgumentException("The chair chooses among the tied, one for each place");
      }
    }

    private void leaveOpen(Award award, Cut cut, Tie.Ruling ruling) {
      ties.add(new Tie(award, cut.tied(), cut.seats(), ruling.outcome(), ruling.words()));
      if (award == Award.FLAG) {
        openForFlag.addAll(cut.tied());
      }
    }

    private void give(Award award, Iterable<String> units, By by) {
      units.forEach(unit -> places.get(award).put(unit, by));
    }

    private List<Won> won() {
      return first.stream()
          .sorted(
              Comparator.comparing((CountedRound.Line each) -> each.award())
                  .thenComparing(MOST_VOTES))
          .filter(each -> places.get(each.award()).containsKey(each.unit()))
          .map(each -> new Won(each, places.get(each.award()).get(each.unit())))
          .toList();
    }

    private static void requireClear(Cut byScore) {
      if (!byScore.isClear()) {
        throw new IllegalStateException(
            "The table tieBreak decides by score where the scores are equal; its rule for"
                + " scoresDiffer = false must be RUN_OFF or CHAIR");
      }
    }

    private static <V> Map<String, V> byUnit(
        List<CountedRound.Line> all, Function<CountedRound.Line, V> value) {
      return all.stream().collect(Collectors.toMap(each -> each.unit(), value));
    }

    private static <V> Map<String, V> among(List<String> units, Map<String, V> values) {
      Map<String, V> some = new HashMap<>(values);
      some.keySet().retainAll(units);
      return some;
    }
  }
}
