package vn.thidua.review;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who scores whose report: each report by the same number of other units, no unit its own, and no
 * unit more than one report above another. The same seed and units give the same assignment, so
 * that anybody can repeat it.
 */
final class ScorerAssignment {

  private final Map<String, Set<String>> scorersByReport = new LinkedHashMap<>();
  private final Map<String, Integer> loads = new LinkedHashMap<>();

  private ScorerAssignment() {}

  /**
   * @param reports units whose reports are scored; all of them are members
   * @param members units that score
   * @param scorers how many score each report; fewer if there are not that many others
   * @return for each unit with a report the units that score it
   */
  static Map<String, Set<String>> of(
      Collection<String> reports, Collection<String> members, int scorers, long seed) {
    List<String> circle = new ArrayList<>(new TreeSet<>(members));
    Collections.shuffle(circle, new Random(seed));
    ScorerAssignment assignment = new ScorerAssignment();
    circle.forEach(member -> assignment.loads.put(member, 0));
    int others = Math.min(scorers, circle.size() - 1);
    for (String report : circle) {
      if (reports.contains(report)) {
        assignment.giveToNext(report, circle, others);
      }
    }
    assignment.balance();
    return assignment.scorersByReport;
  }

  /**
   * To the next members on the circle: with a report from every member this is balanced already.
   */
  private void giveToNext(String report, List<String> circle, int others) {
    int place = circle.indexOf(report);
    Set<String> scorers = new LinkedHashSet<>();
    for (int step = 1; step <= others; step++) {
      String scorer = circle.get((place + step) % circle.size());
      scorers.add(scorer);
      loads.merge(scorer, 1, Integer::sum);
    }
    scorersByReport.put(report, scorers);
  }

  /**
   * Moves a report from the busiest to the idlest scorer until they differ by one at most. Where
   * they differ by two, the busiest has two reports the idlest does not score, and at most one of
   * these is the idlest's own: there is always one to move, and each move lessens the difference.
   */
  private void balance() {
    while (true) {
      String busiest = Collections.max(loads.entrySet(), byLoad()).getKey();
      String idlest = Collections.min(loads.entrySet(), byLoad()).getKey();
      if (loads.get(busiest) - loads.get(idlest) <= 1) {
        return;
      }
      move(busiest, idlest);
    }
  }

  private void move(String from, String to) {
    Map.Entry<String, Set<String>> report =
        scorersByReport.entrySet().stream()
            .filter(each -> each.getValue().contains(from))
            .filter(each -> !each.getValue().contains(to) && !each.getKey().equals(to))
            .findFirst()
            .orElseThrow();
    report.getValue().remove(from);
    report.getValue().add(to);
    loads.merge(from, -1, Integer::sum);
    loads.merge(to, 1, Integer::sum);
  }

  private static Comparator<Map.Entry<String, Integer>> byLoad() {
    return comparingInt(Map.Entry::getValue);
  }
}
