package vn.thidua.completeness;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the record holds open the engine runs, once; what it holds closed does not run any more. */
@Component
class EveryCaseRunsOnce implements CompletenessRule {

  private final ObjectProvider<RecordedCases> records;
  private final RunningProcesses running;
  private final ProcessNames names;

  EveryCaseRunsOnce(
      ObjectProvider<RecordedCases> records, RunningProcesses running, ProcessNames names) {
    this.records = records;
    this.running = running;
    this.names = names;
  }

  @Override
  public List<Violation> violations() {
    Set<String> underWay = running.underWay();
    return records.orderedStream().flatMap(each -> of(each, underWay).stream()).toList();
  }

  private List<Violation> of(RecordedCases record, Set<String> underWay) {
    String name = names.of(record.process());
    Set<String> open = Set.copyOf(record.open());
    Map<String, List<ProcessInstance>> instances =
        running.of(record.process()).stream().collect(groupingBy(RunningProcesses::caseOf));
    List<Violation> found = new ArrayList<>();
    open.stream()
        .filter(key -> !instances.containsKey(key))
        .forEach(key -> found.add(Violation.of("completeness.caseDoesNotRun", key, name)));
    instances.forEach(
        (key, same) -> {
          if (same.size() > 1) {
            found.add(Violation.of("completeness.caseRunsTwice", key, name, same.size()));
          }
          if (!open.contains(key)
              && same.stream().noneMatch(one -> underWay.contains(one.getId()))) {
            found.add(Violation.of("completeness.closedCaseRuns", key, name));
          }
        });
    return found;
  }
}
