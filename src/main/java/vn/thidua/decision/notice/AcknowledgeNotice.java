package vn.thidua.decision.notice;

import static vn.thidua.workflow.ProcessVariables.NOTICE;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** A unit says that it has seen the notice of its result. */
@Component
class AcknowledgeNotice implements TaskWork<AcknowledgeNotice.Input> {

  private final Acknowledgements acknowledgements;
  private final AwardYears years;

  AcknowledgeNotice(Acknowledgements acknowledgements, AwardYears years) {
    this.acknowledgements = acknowledgements;
    this.years = years;
  }

  record Input(@NotNull @AssertTrue Boolean seen) {}

  /**
   * @param paper id of the notice in the archive
   */
  record View(String unit, int year, long paper, Instant toldAt) {}

  @Override
  public View view(WorkItem item) {
    Acknowledgements.Sent notice = acknowledgements.get(item.get(NOTICE));
    AwardYear year = years.asOpened(notice.awardYear());
    return new View(
        years.members(year.id()).get(notice.unit()).name(),
        year.number(),
        notice.paper(),
        notice.toldAt());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    acknowledgements.seen(item.get(NOTICE), item.actor().userId());
  }
}
