package vn.thidua.document.template;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.workflow.Refusal;

/** A template was not taken in; every fault in words, with its line. */
class TemplateRefused extends Refusal {

  /** One fault, in words. */
  record Fault(int line, String field, String message) {}

  private final transient List<Fault> faults;

  TemplateRefused(List<Fault> faults) {
    super(
        "document.templateRefused",
        faults.size(),
        faults.stream()
            .map(fault -> fault.line() + ": " + fault.message())
            .collect(Collectors.joining("\n")));
    this.faults = faults;
  }

  List<Fault> faults() {
    return faults;
  }
}
