package vn.thidua.review.settling;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
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
public final class Severity {

  /** The total that a scorer gave to a unit's report. */
  record Given(String unit, String scorer, BigDecimal total) {}

  /**
   * @param leaning for each scorer the points he gives above (mild) or below (harsh) the others
   * @param corrected for each unit the mean of its scores less their scorers' leanings
   */
  record Result(Map<String, BigDecimal> leaning, Map<String, BigDecimal> corrected) {}

  private static final int DECIMALS = 2;

  private final Map<String, List<Given>> byUnit;
  private final List<String> scorers;
  private final int scale;

  private Severity(List<Given> given) {
    this.byUnit = given.stream().collect(groupingBy(Given::unit));
    this.scorers = List.copyOf(new TreeSet<>(given.stream().map(Given::scorer).toList()));
    this.scale = given.stream().mapToInt(each -> each.total().scale()).max().orElse(0);
  }

  /** Two decimals, rounded half up once, from the exact fractions. */
  public static Result of(List<Given> given) {
    return new Severity(given).result();
  }

  private Result result() {
    ExactSystem.Solution solved = equations().solve();
    Map<String, BigDecimal> leaning = new LinkedHashMap<>();
    for (int scorer = 0; scorer < scorers.size(); scorer++) {
      leaning.put(scorers.get(scorer), points(solved.numerators()[scorer], solved.denominator()));
    }
    Map<String, BigDecimal> corrected = new LinkedHashMap<>();
    byUnit.forEach((unit, scores) -> corrected.put(unit, corrected(scores, solved)));
    return new Result(leaning, corrected);
  }

  private BigDecimal corrected(List<Given> scores, ExactSystem.Solution solved) {
    BigInteger sum =
        scores.stream()
            .map(
                each ->
                    units(each.total())
                        .multiply(solved.denominator())
                        .subtract(solved.numerators()[place(each)]))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return points(sum, solved.denominator().multiply(BigInteger.valueOf(scores.size())));
  }

  /** A total in whole units of the last decimal place that any total has. */
  private BigInteger units(BigDecimal total) {
    return total.movePointRight(scale).toBigIntegerExact();
  }

  private BigDecimal points(BigInteger numerator, BigInteger denominator) {
    return new BigDecimal(numerator, scale)
        .divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP);
  }

  private int place(Given given) {
    return scorers.indexOf(given.scorer());
  }

  /**
   * One equation per scorer: what he gave above the mean of each report he scored, set against the
   * leanings of all who scored it; times what clears the fractions. Each linked group has one
   * equation too many, which makes room for "adds up to 0".
   */
  private ExactSystem equations() {
    ExactSystem system = new ExactSystem(scorers.size());
    long whole = byUnit.values().stream().mapToLong(List::size).reduce(1, Severity::leastMultiple);
    byUnit.values().forEach(scores -> enter(scores, BigInteger.valueOf(whole), system));
    for (Set<String> group : linked()) {
      int first = scorers.indexOf(group.iterator().next());
      system.clear(first);
      group.forEach(scorer -> system.add(first, scorers.indexOf(scorer), BigInteger.ONE));
    }
    return system;
  }

  private void enter(List<Given> scores, BigInteger whole, ExactSystem system) {
    BigInteger share = whole.divide(BigInteger.valueOf(scores.size()));
    BigInteger sum =
        scores.stream().map(each -> units(each.total())).reduce(BigInteger.ZERO, BigInteger::add);
    for (Given each : scores) {
      int row = place(each);
      system.add(row, row, whole);
      scores.forEach(other -> system.add(row, place(other), share.negate()));
      system.addRight(row, units(each.total()).multiply(whole).subtract(sum.multiply(share)));
    }
  }

  private static long leastMultiple(long one, long other) {
    return one / BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValue() * other;
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
}
