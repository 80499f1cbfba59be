package vn.thidua.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.RoundTrips.Count;

/** What a year cost the database: each task done by a person, and all jobs in the background. */
final class Costs {

  /** One task, from opening its form to the commit of its completion. */
  record TaskCost(String task, Count count) {}

  private final List<TaskCost> tasks = new ArrayList<>();
  private Count jobs = new Count(0, 0, 0);

  void ofTask(String task, Count count) {
    tasks.add(new TaskCost(task, count));
  }

  void ofJob(Count count) {
    jobs = jobs.plus(count);
  }

  List<TaskCost> tasks() {
    return List.copyOf(tasks);
  }

  double averageTrips() {
    return tasks.stream().mapToLong(each -> each.count().trips()).average().orElseThrow();
  }

  TaskCost dearest() {
    return tasks.stream().max(Comparator.comparingLong(each -> each.count().trips())).orElseThrow();
  }

  /** The dearest of each kind, dearest first. */
  String byTask() {
    Map<String, Long> dearest = new HashMap<>();
    tasks.forEach(each -> dearest.merge(each.task(), each.count().trips(), Math::max));
    return "round trips: "
        + dearest.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }

  Count jobs() {
    return jobs;
  }

  /** The whole year, jobs included. */
  Count all() {
    return tasks.stream().map(TaskCost::count).reduce(jobs, Count::plus);
  }
}
