package vn.thidua.ballot;

import static vn.thidua.workflow.ProcessVariables.MEETING;
import static vn.thidua.workflow.ProcessVariables.PROPOSED;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The chair reads the minutes and signs them; from then on the later stages rely on them. */
@Component
class SignMinutes implements TaskWork<SignMinutes.Input> {

  private final MinutesBook minutes;
  private final RoundResults results;
  private final Organisation organisation;

  SignMinutes(MinutesBook minutes, RoundResults results, Organisation organisation) {
    this.minutes = minutes;
    this.results = results;
    this.organisation = organisation;
  }

  record Input(@NotNull @AssertTrue Boolean agreed) {}

  record View(String text, String draftedBy) {}

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
    MinutesBook.Minutes drafted =
        minutes.find(item.get(MEETING)).orElseThrow(() -> new Refusal("ballot.minutesNotDrafted"));
    return new View(drafted.content(), organisation.personName(drafted.draftedBy()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    minutes.sign(item.get(MEETING), item.actor().userId());
    item.tell(PROPOSED, !results.proposals(item.get(MEETING)).isEmpty());
  }
}
