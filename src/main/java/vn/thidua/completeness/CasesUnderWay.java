package vn.thidua.completeness;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For rules about what a step of a case brings with it: the step may be half done just now. */
@Component
public class CasesUnderWay {

  private final RunningProcesses running;

  CasesUnderWay(RunningProcesses running) {
    this.running = running;
  }

  /** Business keys of the cases that a job carries on from one step to the next. */
  public Set<String> now() {
    Set<String> instances = running.underWay();
    return running.all().stream()
        .filter(one -> instances.contains(one.getId()))
        .map(RunningProcesses::caseOf)
        .collect(Collectors.toSet());
  }
}
