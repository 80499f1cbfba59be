package vn.thidua.review.cross;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScorerAssignmentTest {

  record Cluster(List<String> members, Set<String> reports, int scorers, long seed) {

    Map<String, Set<String>> assigned() {
      return ScorerAssignment.of(reports, members, Map.of(), scorers, seed);
    }
  }

  @Property
  void no_unit_scores_its_own_report(@ForAll("clusters") Cluster cluster) {
    cluster.assigned().forEach((report, scorers) -> assertThat(scorers).doesNotContain(report));
  }

  @Property
  void each_report_is_scored_by_as_many_others_as_the_rules_say(
      @ForAll("clusters") Cluster cluster) {
    Map<String, Set<String>> assigned = cluster.assigned();

    int others = Math.min(cluster.scorers(), cluster.members().size() - 1);
    assertThat(assigned.keySet()).isEqualTo(cluster.reports());
    assertThat(assigned.values()).allMatch(scorers -> scorers.size() == others);
    assertThat(assigned.values()).allMatch(scorers -> cluster.members().containsAll(scorers));
  }

  @Property
  void no_unit_has_more_than_one_report_above_another(@ForAll("clusters") Cluster cluster) {
    Map<String, Set<String>> assigned = cluster.assigned();

    List<Long> loads =
        cluster.members().stream()
            .map(
                member ->
                    assigned.values().stream().filter(scorers -> scorers.contains(member)).count())
            .toList();
    assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
  }

  @Property
  void the_same_seed_gives_the_same_assignment_in_whatever_order_the_units_come(
      @ForAll("clusters") Cluster cluster) {
    List<String> reversed = new ArrayList<>(cluster.members());
    Collections.reverse(reversed);

    assertThat(
            ScorerAssignment.of(
                new TreeSet<>(cluster.reports()),
                reversed,
                Map.of(),
                cluster.scorers(),
                cluster.seed()))
        .isEqualTo(cluster.assigned());
  }

  @Example
  void the_seed_settles_the_order() {
    List<String> members = IntStream.range(0, 16).mapToObj(i -> "unit-" + i).toList();

    assertThat(ScorerAssignment.shuffled(members, 1))
        .containsExactlyInAnyOrderElementsOf(members)
        .isNotEqualTo(ScorerAssignment.shuffled(members, 2));
  }

  @Provide
  Arbitrary<Cluster> clusters() {
    return Arbitraries.integers()
        .between(1, 16)
        .flatMap(
            size -> {
              List<String> members = IntStream.range(0, size).mapToObj(i -> "unit-" + i).toList();
              return Combinators.combine(
                      Arbitraries.of(members).set(),
                      Arbitraries.integers().between(1, 6),
                      Arbitraries.longs())
                  .as((reports, scorers, seed) -> new Cluster(members, reports, scorers, seed));
            });
  }

  @Property
  void conflicts_are_kept_and_the_loads_are_as_even_as_they_allow(
      @ForAll("clusters") Cluster cluster, @ForAll long conflictSeed) {
    Map<String, Set<String>> conflicts = conflicts(cluster, new Random(conflictSeed));
    Map<String, Set<String>> assigned =
        ScorerAssignment.of(
            cluster.reports(), cluster.members(), conflicts, cluster.scorers(), cluster.seed());

    assigned.forEach(
        (report, scorers) -> {
          List<String> may =
              cluster.members().stream()
                  .filter(unit -> !unit.equals(report))
                  .filter(unit -> !conflicts.get(unit).contains(report))
                  .toList();
          assertThat(may).containsAll(scorers);
          assertThat(scorers).hasSize(Math.min(cluster.scorers(), may.size()));
        });
    noSingleMoveWouldHelp(cluster, conflicts, assigned);
  }

  private static Map<String, Set<String>> conflicts(Cluster cluster, Random random) {
    Map<String, Set<String>> conflicts = new HashMap<>();
    for (String unit : cluster.members()) {
      conflicts.put(
          unit,
          cluster.members().stream()
              .filter(other -> !other.equals(unit) && random.nextInt(4) == 0)
              .collect(Collectors.toSet()));
    }
    return conflicts;
  }

  private static void noSingleMoveWouldHelp(
      Cluster cluster, Map<String, Set<String>> conflicts, Map<String, Set<String>> assigned) {
    Map<String, Long> loads = new HashMap<>();
    cluster.members().forEach(unit -> loads.put(unit, 0L));
    assigned.values().forEach(set -> set.forEach(unit -> loads.merge(unit, 1L, Long::sum)));
    assigned.forEach(
        (report, scorers) -> {
          for (String from : scorers) {
            for (String to : cluster.members()) {
              if (!to.equals(report)
                  && !scorers.contains(to)
                  && !conflicts.get(to).contains(report)) {
                assertThat(loads.get(from) - loads.get(to)).isLessThanOrEqualTo(1);
              }
            }
          }
        });
  }
}
