package vn.thidua.ballot.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Units taken from the highest value down until the places are used up.
 *
 * @param in have a place
 * @param tied equal at the last place, more than there are places left; empty if all is clear
 * @param seats places left for the tied
 */
public record Cut(List<String> in, List<String> tied, int seats) {

  boolean isClear() {
    return tied.isEmpty();
  }

  /** Cuts by values of which higher is better; within equal values units are named by code. */
  public static <V extends Comparable<V>> Cut of(Map<String, V> values, int seats) {
    List<String> order =
        values.entrySet().stream()
            .sorted(
                Map.Entry.<String, V>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    if (order.size() <= seats) {
      return new Cut(order, List.of(), 0);
    }
    if (seats == 0) {
      return new Cut(List.of(), List.of(), 0);
    }
    V line = values.get(order.get(seats - 1));
    if (values.get(order.get(seats)).compareTo(line) < 0) {
      return new Cut(order.subList(0, seats), List.of(), 0);
    }
    List<String> above =
        order.stream().filter(unit -> values.get(unit).compareTo(line) > 0).toList();
    List<String> level =
        order.stream().filter(unit -> values.get(unit).compareTo(line) == 0).toList();
    return new Cut(above, level, seats - above.size());
  }
}
