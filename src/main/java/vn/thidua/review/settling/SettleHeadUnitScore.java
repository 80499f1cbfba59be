package vn.thidua.review.settling;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYears;

/** The deputy settles the head unit's score: nobody of the head unit may. */
@Component
public class SettleHeadUnitScore implements TaskWork<SettlingSheet.Input> {

  private final Settling settling;
  private final SettlingSheet sheet;
  private final AwardYears years;

  SettleHeadUnitScore(Settling settling, SettlingSheet sheet, AwardYears years) {
    this.settling = settling;
    this.sheet = sheet;
    this.years = years;
  }

  @Override
  public boolean confirmsWhatIsShown() {
    return true;
  }

  @Override
  public SettlingSheet.View view(WorkItem item) {
    return sheet.view(item.get(AWARD_YEAR), true);
  }

  @Override
  public void perform(WorkItem item, SettlingSheet.Input input) {
    if (item.actor().belongsTo(headUnit(item))) {
      throw new Refusal("review.ownUnit");
    }
    settling.settle(item.get(AWARD_YEAR), true, item.actor().userId(), input.units());
  }

  @Override
  public Optional<String> judges(WorkItem item) {
    return Optional.of(headUnit(item));
  }

  private String headUnit(WorkItem item) {
    return years.asOpened(item.get(AWARD_YEAR)).headUnit();
  }
}
