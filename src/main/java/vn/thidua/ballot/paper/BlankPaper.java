package vn.thidua.ballot.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.review.Candidate;
import vn.thidua.year.Award;

/**
 * A paper as the form shows it, at a ballot and at its rehearsal.
 *
 * @param units that stand for an award, each once, in the order of the paper
 * @param input the {@link FilledPaper} to start from: a token, a receipt code, no opinion chosen
 */
public record BlankPaper(List<LimitRow> limits, List<Contender> units, Map<String, Object> input) {

  record LimitRow(Award award, int most) {}

  /**
   * @param rank null if the score table has none
   * @param self whether it is the voter's own unit and the year's rules do not let him vote on it
   */
  public record Contender(
      String name,
      BigDecimal settledScore,
      @Nullable Integer rank,
      boolean self,
      List<Line> lines) {}

  /**
   * @param index of the choice in the input
   */
  public record Line(Award award, int index) {}

  /**
   * @param names of units by their codes
   * @param ranks by unit
   * @param barred unit on which this voter may not vote; empty if there is none
   */
  public static BlankPaper of(
      long ballot,
      BallotSheet sheet,
      UnaryOperator<String> names,
      Map<String, Integer> ranks,
      String barred) {
    Map<String, Contender> units = new LinkedHashMap<>();
    List<Map<String, Object>> choices = new ArrayList<>();
    for (Candidate each : sheet.options()) {
      units
          .computeIfAbsent(
              each.unit(),
              unit ->
                  new Contender(
                      names.apply(unit),
                      each.settledScore(),
                      ranks.get(unit),
                      unit.equals(barred),
                      new ArrayList<>()))
          .lines()
          .add(new Line(each.award(), choices.size()));
      choices.add(choice(each, barred));
    }
    return new BlankPaper(
        sheet.limits().stream().map(limit -> new LimitRow(limit.award(), limit.most())).toList(),
        List.copyOf(units.values()),
        Map.of(
            "ballot",
            ballot,
            "token",
            RandomCode.next(),
            "receipt",
            RandomCode.next(),
            "kind",
            FilledPaper.Kind.MARKED,
            "choices",
            choices));
  }

  private static Map<String, Object> choice(Candidate option, String barred) {
    Map<String, Object> choice = new HashMap<>();
    choice.put("unit", option.unit());
    choice.put("award", option.award());
    if (option.unit().equals(barred)) {
      choice.put("opinion", Opinion.NO_OPINION);
    }
    return choice;
  }
}
