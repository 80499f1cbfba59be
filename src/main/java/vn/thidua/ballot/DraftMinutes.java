package vn.thidua.ballot;

import static vn.thidua.workflow.ProcessVariables.MEETING;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The secretary reads the facts of the meeting, adds what was said, and signs the draft. */
@Component
class DraftMinutes implements TaskWork<DraftMinutes.Input> {

  private final MinutesBook minutes;
  private final MinutesText text;

  DraftMinutes(MinutesBook minutes, MinutesText text) {
    this.minutes = minutes;
    this.text = text;
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
  public View view(WorkItem item) {
    MinutesText.Facts facts = text.facts(item.get(MEETING));
    return new View(facts.text(), facts.warnings());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    minutes.draft(
        item.get(MEETING),
        item.actor().userId(),
        Objects.requireNonNullElse(input.additions(), ""));
  }
}
