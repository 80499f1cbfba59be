package vn.thidua.review.settling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.thidua.review.Points;
import vn.thidua.review.settling.Severity.Given;

/** Would the order of the mean scores change without one of the scorers? Advice only. */
final class LeaveOneOut {

  /** A unit whose rank among those still scored would be another. */
  record Shift(String unit, int rank, int without) {}

  private LeaveOneOut() {}

  /**
   * For each scorer the units whose rank would change, none if the order stands. Units that only he
   * scored are left out of both orders.
   */
  static Map<String, List<Shift>> of(List<Given> given) {
    Map<String, List<Shift>> shifts = new HashMap<>();
    for (String scorer : new TreeSet<>(given.stream().map(Given::scorer).toList())) {
      shifts.put(scorer, without(scorer, given));
    }
    return shifts;
  }

  private static List<Shift> without(String scorer, List<Given> given) {
    Map<String, BigDecimal> rest =
        means(given.stream().filter(each -> !each.scorer().equals(scorer)).toList());
    Map<String, BigDecimal> all = means(given);
    all.keySet().retainAll(rest.keySet());
    Map<String, Integer> before = Points.ranks(all);
    Map<String, Integer> after = Points.ranks(rest);
    List<Shift> shifts = new ArrayList<>();
    for (String unit : new TreeSet<>(rest.keySet())) {
      if (!before.get(unit).equals(after.get(unit))) {
        shifts.add(new Shift(unit, before.get(unit), after.get(unit)));
      }
    }
    return shifts;
  }

  private static Map<String, BigDecimal> means(List<Given> given) {
    Map<String, BigDecimal> means = new HashMap<>();
    given.stream()
        .collect(groupingBy(Given::unit, mapping(Given::total, toList())))
        .forEach((unit, totals) -> Points.mean(totals).ifPresent(mean -> means.put(unit, mean)));
    return means;
  }
}
