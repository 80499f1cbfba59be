package vn.thidua.completeness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Of a case that is over nothing runs but what the record itself holds open, such as a movement
 * that was handed over unfinished, and what is about to end by itself.
 */
@Component
class NothingOfAnEndedCaseRuns implements CompletenessRule {

  private final ObjectProvider<EndedCases> ended;
  private final ObjectProvider<RecordedCases> records;
  private final RunningProcesses running;
  private final ProcessNames names;

  NothingOfAnEndedCaseRuns(
      ObjectProvider<EndedCases> ended,
      ObjectProvider<RecordedCases> records,
      RunningProcesses running,
      ProcessNames names) {
    this.ended = ended;
    this.records = records;
    this.running = running;
    this.names = names;
  }

  @Override
  public List<Violation> violations() {
    Set<String> over = new HashSet<>();
    ended.forEach(each -> over.addAll(each.ended()));
    Map<String, Set<String>> held = new HashMap<>();
    records.forEach(
        each -> held.computeIfAbsent(each.process(), p -> new HashSet<>()).addAll(each.open()));
    Set<String> underWay = running.underWay();
    return running.all().stream()
        .filter(one -> isBelow(RunningProcesses.caseOf(one), over))
        .filter(one -> !underWay.contains(one.getId()))
        .filter(one -> !held.getOrDefault(process(one), Set.of()).contains(one.getBusinessKey()))
        .map(
            one ->
                Violation.of(
                    "completeness.endedCaseRuns", one.getBusinessKey(), names.of(process(one))))
        .toList();
  }

  private static String process(ProcessInstance instance) {
    return RunningProcesses.keyOf(instance.getProcessDefinitionId());
  }

  /**
   * Whether a case is one of these or lies below one, such as cum-1/2016/lao-cai below cum-1/2016.
   */
  private static boolean isBelow(String caseKey, Set<String> these) {
    for (int end = caseKey.length(); end > 0; end = caseKey.lastIndexOf('/', end - 1)) {
      if (these.contains(caseKey.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
