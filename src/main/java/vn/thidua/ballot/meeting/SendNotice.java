package vn.thidua.ballot.meeting;

import static vn.thidua.workflow.ProcessVariables.MEETING;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The secretary invites all members with an agenda that the year's state writes. */
@Component
public class SendNotice implements TaskWork<SendNotice.Input> {

  private final RollCall rollCall;
  private final Notice notice;
  private final Sessions sessions;

  SendNotice(RollCall rollCall, Notice notice, Sessions sessions) {
    this.rollCall = rollCall;
    this.notice = notice;
    this.sessions = sessions;
  }

  /**
   * @param meetsAt hour and minute, such as {@code 08:30}
   * @param additions to the agenda; null if there are none
   */
  public record Input(
      @NotNull LocalDate meetsOn,
      @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String meetsAt,
      @NotBlank @Size(max = 400) String place,
      @Nullable @Size(max = 4000) String additions) {}

  public record View(
      int session,
      @Nullable String failedRule,
      String agenda,
      int recipients,
      Map<String, Object> input) {}

  @Override
  public View view(WorkItem item) {
    Session called = sessions.get(item.get(MEETING));
    Map<String, Object> input = new HashMap<>();
    input.put("meetsAt", "08:00");
    return new View(
        called.failed() ? called.sessionNumber() + 1 : called.sessionNumber(),
        called.failed() ? called.quorumRule() : null,
        notice.agenda(called.awardYear()),
        notice.recipients(called.awardYear()).size(),
        input);
  }

  @Override
  public void perform(WorkItem item, Input input) {
    long session = rollCall.current(item.get(MEETING));
    notice.send(
        session,
        item.actor().userId(),
        input.meetsOn().atTime(LocalTime.parse(input.meetsAt())),
        input.place().strip(),
        input.additions() == null ? "" : input.additions().strip());
    item.tell(MEETING, session);
  }
}
