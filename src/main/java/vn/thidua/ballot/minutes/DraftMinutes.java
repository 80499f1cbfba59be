package vn.thidua.ballot.minutes;

import static vn.thidua.workflow.ProcessVariables.MEETING;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The secretary reads the facts of the meeting, adds what was said, and signs the draft. */
@Component
public class DraftMinutes implements TaskWork<DraftMinutes.Input> {

  private final MinutesBook minutes;

  DraftMinutes(MinutesBook minutes) {
    this.minutes = minutes;
  }

  /**
   * @param additions discussion, directions, conclusion; null if there is nothing to add
   */
  public record Input(@Nullable @Size(max = 20000) String additions) {}

  /**
   * @param text of the draft without additions, as XHTML
   */
  public record View(String text) {}

  @Override
  public View view(WorkItem item) {
    return new View(minutes.preview(item.get(MEETING), item.actor().userId()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    minutes.draft(
        item.get(MEETING),
        item.actor().userId(),
        Objects.requireNonNullElse(input.additions(), ""));
  }
}
