package vn.thidua.ballot.minutes;

import static vn.thidua.workflow.ProcessVariables.MEETING;
import static vn.thidua.workflow.ProcessVariables.PROPOSED;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.count.RoundResults;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The chair reads the minutes and signs them; from then on the later stages rely on them. */
@Component
public class SignMinutes implements TaskWork<SignMinutes.Input> {

  private final MinutesBook minutes;
  private final RoundResults results;

  SignMinutes(MinutesBook minutes, RoundResults results) {
    this.minutes = minutes;
    this.results = results;
  }

  public record Input(@NotNull @AssertTrue Boolean agreed) {}

  /**
   * @param text that was drafted and will be issued, as XHTML
   */
  public record View(String text) {}

  @Override
  public boolean confirmsWhatIsShown() {
    return true;
  }

  @Override
  public boolean keepsDrafts() {
    return false;
  }

  @Override
  public View view(WorkItem item) {
    return new View(minutes.drafted(item.get(MEETING)));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    minutes.sign(item.get(MEETING), item.actor().userId());
    item.tell(PROPOSED, !results.proposals(item.get(MEETING)).isEmpty());
  }
}
