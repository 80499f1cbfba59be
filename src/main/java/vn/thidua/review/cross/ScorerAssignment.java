package vn.thidua.review.cross;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who scores whose report: each report by the same number of other units, no unit its own nor one
 * with which it has a conflict, and the work as even as conflicts allow; without conflicts no unit
 * has more than one report above another. The same seed and facts give the same assignment, so that
 * anybody can repeat it.
 */
final class ScorerAssignment {

  private record Move(String report, String from, String to) {}

  private final Map<String, Set<String>> conflicts;
  private final List<String> circle;
  private final Map<String, Set<String>> scorersByReport = new LinkedHashMap<>();
  private final Map<String, Integer> loads = new LinkedHashMap<>();

  private ScorerAssignment(List<String> circle, Map<String, Set<String>> conflicts) {
    this.circle = circle;
    this.conflicts = conflicts;
    circle.forEach(member -> loads.put(member, 0));
  }

  /**
   * @param reports units whose reports are scored; all of them are members
   * @param members units that score
   * @param conflicts for a unit those that it must not score
   * @param scorers how many score each report; fewer if there are not that many who may
   * @return for each unit with a report the units that score it
   */
  static Map<String, Set<String>> of(
      Collection<String> reports,
      Collection<String> members,
      Map<String, Set<String>> conflicts,
      int scorers,
      long seed) {
    ScorerAssignment assignment = new ScorerAssignment(shuffled(members, seed), conflicts);
    for (String report : assignment.circle) {
      if (reports.contains(report)) {
        assignment.giveToNext(report, scorers);
      }
    }
    assignment.balance();
    return assignment.scorersByReport;
  }

  /** The members in the order of the seed: who comes first takes a report when loads are equal. */
  static List<String> shuffled(Collection<String> members, long seed) {
    List<String> circle = new ArrayList<>(new TreeSet<>(members));
    Collections.shuffle(circle, new Random(seed));
    return circle;
  }

  /**
   * To the next members on the circle who may: with a report from every member and without
   * conflicts this is balanced already.
   */
  private void giveToNext(String report, int scorers) {
    int place = circle.indexOf(report);
    Set<String> chosen = new LinkedHashSet<>();
    for (int step = 1; step < circle.size() && chosen.size() < scorers; step++) {
      String scorer = circle.get((place + step) % circle.size());
      if (mayScore(scorer, report)) {
        chosen.add(scorer);
        loads.merge(scorer, 1, Integer::sum);
      }
    }
    scorersByReport.put(report, chosen);
  }

  private boolean mayScore(String scorer, String report) {
    return !scorer.equals(report) && !conflicts.getOrDefault(scorer, Set.of()).contains(report);
  }

  /**
   * Hands reports along chains from busier scorers to idler ones as long as any chain lessens a
   * difference of two or more. Where no such chain is left, the loads are as even as they can be
   * (Harvey, Ladner, Lovász, Tamir: Semi-matchings for bipartite graphs, 2006).
   */
  private void balance() {
    boolean moved = true;
    while (moved && Collections.max(loads.values()) - Collections.min(loads.values()) > 1) {
      moved =
          circle.stream()
              .sorted(comparing(loads::get, Collections.reverseOrder()))
              .anyMatch(this::relieve);
    }
  }

  private boolean relieve(String busy) {
    Map<String, @Nullable Move> reached = new LinkedHashMap<>();
    reached.put(busy, null);
    Deque<String> queue = new ArrayDeque<>(List.of(busy));
    while (!queue.isEmpty()) {
      String from = queue.remove();
      for (Move move : moves(from)) {
        if (!reached.containsKey(move.to())) {
          reached.put(move.to(), move);
          queue.add(move.to());
        }
      }
    }
    String idlest = Collections.min(reached.keySet(), comparingInt(loads::get));
    if (loads.get(busy) - loads.get(idlest) <= 1) {
      return false;
    }
    shift(idlest, reached);
    return true;
  }

  private List<Move> moves(String from) {
    List<Move> moves = new ArrayList<>();
    scorersByReport.forEach(
        (report, scorers) -> {
          if (scorers.contains(from)) {
            circle.stream()
                .filter(to -> mayScore(to, report) && !scorers.contains(to))
                .forEach(to -> moves.add(new Move(report, from, to)));
          }
        });
    return moves;
  }

  private void shift(String idlest, Map<String, @Nullable Move> reached) {
    List<Move> chain = new ArrayList<>();
    for (Move move = reached.get(idlest); move != null; move = reached.get(move.from())) {
      chain.add(move);
    }
    Map<String, Integer> changes = new HashMap<>();
    for (Move move : chain) {
      Set<String> scorers = scorersByReport.get(move.report());
      scorers.remove(move.from());
      scorers.add(move.to());
      changes.merge(move.from(), -1, Integer::sum);
      changes.merge(move.to(), 1, Integer::sum);
    }
    changes.forEach((scorer, change) -> loads.merge(scorer, change, Integer::sum));
  }
}
