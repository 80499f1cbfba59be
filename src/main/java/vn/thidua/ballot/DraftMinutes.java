package vn.thidua.ballot;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.MEETING;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYears;

/** The secretary reads the facts of the meeting, adds what was said, and signs the draft. */
@Component
class DraftMinutes implements TaskWork<DraftMinutes.Input> {

  private final MinutesBook minutes;
  private final MinutesText text;
  private final CountViews counts;
  private final AwardYears years;

  DraftMinutes(MinutesBook minutes, MinutesText text, CountViews counts, AwardYears years) {
    this.minutes = minutes;
    this.text = text;
    this.counts = counts;
    this.years = years;
  }

  /**
   * @param additions discussion, directions, conclusion; null if there is nothing to add
   */
  record Input(@Nullable @Size(max = 20000) String additions) {}

  /**
   * @param facts the part of the text that nobody writes by hand
   * @param warnings where the counts reveal votes
   */
  record View(String facts, List<String> warnings) {}

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public View view(WorkItem item) {
    long meeting = item.get(MEETING);
    return new View(
        text.facts(meeting),
        counts.ofMeeting(meeting, years.members(item.get(AWARD_YEAR))).stream()
            .flatMap(round -> round.warnings().stream())
            .distinct()
            .toList());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    minutes.draft(
        item.get(MEETING),
        item.actor().userId(),
        Objects.requireNonNullElse(input.additions(), ""));
  }
}
