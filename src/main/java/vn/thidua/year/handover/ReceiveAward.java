package vn.thidua.year.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Phase;
import vn.thidua.year.PublishedAwards;
import vn.thidua.year.YearFacts;
import vn.thidua.year.YearPhase;
import vn.thidua.year.calendar.Schedules;
import vn.thidua.year.pact.ResultLines;

/** The head notes the summing-up conference at which the awards were handed over. */
@Component
public class ReceiveAward implements TaskWork<ReceiveAward.Input> {

  private final AwardYears awardYears;
  private final Schedules schedules;
  private final YearClosing closing;
  private final YearFacts facts;
  private final ResultLines results;

  ReceiveAward(
      AwardYears awardYears,
      Schedules schedules,
      YearClosing closing,
      YearFacts facts,
      ResultLines results) {
    this.awardYears = awardYears;
    this.schedules = schedules;
    this.closing = closing;
    this.facts = facts;
    this.results = results;
  }

  @Override
  public View view(WorkItem item) {
    AwardYear year = awardYears.asOpened(item.get(ProcessVariables.AWARD_YEAR));
    Map<String, MemberUnit> members = awardYears.members(year.id());
    return new View(
        facts.of(year, members),
        results.of(year, members),
        schedules.of(year.id(), Phase.MEETING).map(YearPhase::dueOn).orElse(null),
        Boolean.FALSE.equals(item.find(ProcessVariables.PROPOSED)));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    closing.sumUp(
        item.get(ProcessVariables.AWARD_YEAR),
        input.heldOn,
        input.place,
        input.note,
        item.actor().userId());
  }

  public record Input(
      @NotNull LocalDate heldOn,
      @NotBlank @Size(max = 200) String place,
      @NotBlank @Size(max = 4000) String note) {}

  /**
   * @param nobodyProposed the meeting found nobody to propose, so nothing was submitted
   */
  public record View(
      YearFacts.Facts year,
      List<PublishedAwards.Line> results,
      @Nullable LocalDate meetingOn,
      boolean nobodyProposed) {}
}
