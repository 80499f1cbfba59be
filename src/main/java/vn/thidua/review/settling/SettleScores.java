package vn.thidua.review.settling;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;

import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The head settles the scores of all units but his own. */
@Component
public class SettleScores implements TaskWork<SettlingSheet.Input> {

  private final Settling settling;
  private final SettlingSheet sheet;

  SettleScores(Settling settling, SettlingSheet sheet) {
    this.settling = settling;
    this.sheet = sheet;
  }

  @Override
  public boolean confirmsWhatIsShown() {
    return true;
  }

  @Override
  public SettlingSheet.View view(WorkItem item) {
    return sheet.view(item.get(AWARD_YEAR), false);
  }

  @Override
  public void perform(WorkItem item, SettlingSheet.Input input) {
    settling.settle(item.get(AWARD_YEAR), false, item.actor().userId(), input.units());
  }
}
