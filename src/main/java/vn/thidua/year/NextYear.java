package vn.thidua.year;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of the year that follows a closed one. */
@Component
class NextYear {

  private final YearClosing closing;
  private final RuntimeService runtime;

  NextYear(YearClosing closing, RuntimeService runtime) {
    this.closing = closing;
    this.runtime = runtime;
  }

  void open(long closedYear) {
    closing
        .close(closedYear)
        .ifPresent(
            start ->
                runtime.startProcessInstanceByKey(
                    AwardYearProcess.KEY, start.businessKey(), start.variables()));
  }
}
