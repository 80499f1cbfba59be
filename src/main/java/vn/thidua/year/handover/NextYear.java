package vn.thidua.year.handover;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.year.AwardYearProcess;

/** Starts the process of the year that follows a closed one. */
@Component
public class NextYear {

  private final YearClosing closing;
  private final RuntimeService runtime;

  NextYear(YearClosing closing, RuntimeService runtime) {
    this.closing = closing;
    this.runtime = runtime;
  }

  public void open(long closedYear) {
    closing
        .close(closedYear)
        .ifPresent(
            start ->
                runtime.startProcessInstanceByKey(
                    AwardYearProcess.KEY, start.businessKey(), start.variables()));
  }
}
