package vn.thidua.review;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How harsh or mild each scorer is, and what the reports would have got from scorers of the same
 * mind. Advice only: nothing follows from it.
 *
 * <p>The model: a score is the report's worth plus the scorer's leaning plus chance; least squares.
 * A scorer's mean less the mean of all would be wrong, because nobody scores his own report: who is
 * the best never scores the best. The leanings of scorers that are linked by common reports add up
 * to 0; scorers that nothing links cannot be compared, and their leanings add up to 0 apart.
 */
final class Severity {

  /** The total that a scorer gave to a unit's report. */
  record Given(String unit, String scorer, BigDecimal total) {}

  /**
   * @param leaning for each scorer the points he gives above (mild) or below (harsh) the others
   * @param corrected for each unit the mean of its scores less their scorers' leanings
   */
  record Result(Map<String, BigDecimal> leaning, Map<String, BigDecimal> corrected) {}

  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

  private final Map<String, List<Given>> byUnit;
  private final List<String> scorers;
  private final BigDecimal[][] equations;

  private Severity(List<Given> given) {
    this.byUnit = given.stream().collect(groupingBy(Given::unit));
    this.scorers = new ArrayList<>(new TreeSet<>(given.stream().map(Given::scorer).toList()));
    this.equations = new BigDecimal[scorers.size()][scorers.size() + 1];
  }

  /** Two decimals, rounded half up. */
  static Result of(List<Given> given) {
    return new Severity(given).result();
  }

  private Result result() {
    Map<String, BigDecimal> leaning = solved();
    Map<String, BigDecimal> corrected = new LinkedHashMap<>();
    byUnit.forEach(
        (unit, scores) ->
            corrected.put(
                unit,
                rounded(
                    scores.stream()
                        .map(each -> each.total().subtract(leaning.get(each.scorer())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), EXACT_ENOUGH))));
    leaning.replaceAll((scorer, points) -> rounded(points));
    return new Result(leaning, corrected);
  }

  private static BigDecimal rounded(BigDecimal points) {
    return points.setScale(2, RoundingMode.HALF_UP);
  }

  /**
   * One equation per scorer: what he gave above the mean of each report he scored, set against the
   * leanings of all who scored it. Each linked group has one equation too many, which makes room
   * for "adds up to 0".
   */
  private Map<String, BigDecimal> solved() {
    for (BigDecimal[] row : equations) {
      Arrays.fill(row, BigDecimal.ZERO);
    }
    byUnit.values().forEach(this::enter);
    for (Set<String> group : linked()) {
      int first = scorers.indexOf(group.iterator().next());
      Arrays.fill(equations[first], BigDecimal.ZERO);
      group.forEach(scorer -> equations[first][scorers.indexOf(scorer)] = BigDecimal.ONE);
    }
    return solve();
  }

  private void enter(List<Given> scores) {
    BigDecimal count = BigDecimal.valueOf(scores.size());
    BigDecimal share = BigDecimal.ONE.divide(count, EXACT_ENOUGH);
    BigDecimal mean =
        scores.stream()
            .map(Given::total)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(count, EXACT_ENOUGH);
    for (Given each : scores) {
      BigDecimal[] row = equations[scorers.indexOf(each.scorer())];
      add(row, scorers.indexOf(each.scorer()), BigDecimal.ONE);
      scores.forEach(other -> add(row, scorers.indexOf(other.scorer()), share.negate()));
      add(row, scorers.size(), each.total().subtract(mean));
    }
  }

  private static void add(BigDecimal[] row, int column, BigDecimal value) {
    row[column] = row[column].add(value, EXACT_ENOUGH);
  }

  /** The groups of scorers that common reports link, in their order. */
  private List<Set<String>> linked() {
    Map<String, Set<String>> groups = new HashMap<>();
    scorers.forEach(scorer -> groups.put(scorer, new TreeSet<>(Set.of(scorer))));
    for (List<Given> scores : byUnit.values()) {
      Set<String> together = new TreeSet<>();
      scores.forEach(each -> together.addAll(groups.get(each.scorer())));
      together.forEach(scorer -> groups.put(scorer, together));
    }
    return new ArrayList<>(new HashSet<>(groups.values()));
  }

  /** Gauss and Jordan, with the largest pivot. */
  private Map<String, BigDecimal> solve() {
    int size = scorers.size();
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (equations[row][column].abs().compareTo(equations[pivot][column].abs()) > 0) {
          pivot = row;
        }
      }
      BigDecimal[] chosen = equations[pivot];
      equations[pivot] = equations[column];
      equations[column] = chosen;
      clear(column);
    }
    Map<String, BigDecimal> solution = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      solution.put(scorers.get(i), equations[i][size].divide(equations[i][i], EXACT_ENOUGH));
    }
    return solution;
  }

  private void clear(int column) {
    BigDecimal[] chosen = equations[column];
    for (BigDecimal[] row : equations) {
      if (row != chosen && row[column].signum() != 0) {
        BigDecimal factor = row[column].divide(chosen[column], EXACT_ENOUGH);
        for (int i = column; i < row.length; i++) {
          row[i] = row[i].subtract(factor.multiply(chosen[i], EXACT_ENOUGH), EXACT_ENOUGH);
        }
      }
    }
  }
}
