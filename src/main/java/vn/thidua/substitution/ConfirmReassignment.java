package vn.thidua.substitution;

import static java.util.Objects.requireNonNullElse;
import static vn.thidua.workflow.ProcessVariables.REASSIGNMENT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Official;
import vn.thidua.cluster.Organisation;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;
import vn.thidua.rights.Actor;
import vn.thidua.words.Words;
import vn.thidua.workflow.Reassignments;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** Whoever asked sees the effect, task by task, and says which of them go. */
@Component
class ConfirmReassignment implements TaskWork<ConfirmReassignment.Input> {

  private static final int MOST = 1_000;

  private final ReassignmentRows rows;
  private final Reassignments reassignments;
  private final Organisation organisation;
  private final Accounts accounts;
  private final Mailbox mailbox;
  private final Words words;

  ConfirmReassignment(
      ReassignmentRows rows,
      Reassignments reassignments,
      Organisation organisation,
      Accounts accounts,
      Mailbox mailbox,
      Words words) {
    this.rows = rows;
    this.reassignments = reassignments;
    this.organisation = organisation;
    this.accounts = accounts;
    this.mailbox = mailbox;
    this.words = words;
  }

  /**
   * @param tasks ids of the tasks that go; none if nothing shall
   */
  record Input(@NotNull @Size(max = MOST) List<@NotBlank @Size(max = 64) String> tasks) {}

  /**
   * @param allowed whether he may still say so; if not, no line is shown
   */
  record View(
      String from,
      String to,
      boolean freeToo,
      String reason,
      boolean allowed,
      List<Reassignments.Line> lines,
      Input input) {}

  @Override
  public View view(WorkItem item) {
    Reassignment asked = rows.get(item.get(REASSIGNMENT));
    Map<String, String> names = organisation.personNames(List.of(asked.from(), asked.to()));
    boolean allowed = isHisToSay(item.actor(), asked);
    List<Reassignments.Line> lines =
        allowed
            ? reassignments.plan(actor(asked.from()), actor(asked.to()), asked.freeToo())
            : List.of();
    return new View(
        names.get(asked.from()),
        names.get(asked.to()),
        asked.freeToo(),
        asked.reason(),
        allowed,
        lines,
        new Input(
            lines.stream()
                .filter(line -> line.refusal() == null)
                .map(Reassignments.Line::taskId)
                .toList()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    Set<String> chosen = new HashSet<>(input.tasks());
    if (chosen.size() < input.tasks().size()) {
      throw Refusal.at("tasks", "substitution.reassignment.twice");
    }
    Reassignment asked = rows.get(item.get(REASSIGNMENT));
    if (!chosen.isEmpty() && !isHisToSay(item.actor(), asked)) {
      throw Refusal.at("tasks", "substitution.reassignment.notYoursAnyMore");
    }
    List<Reassignments.Line> given =
        reassignments.carryOut(
            actor(asked.from()), actor(asked.to()), asked.freeToo(), chosen, item.actor());
    rows.done(asked.id(), given);
    if (!given.isEmpty()) {
      tell(asked, given);
    }
  }

  /** He may have lost that right since he asked, or the other may have gone to another unit. */
  private boolean isHisToSay(Actor actor, Reassignment asked) {
    Optional<String> unit = organisation.official(asked.from()).map(Official::unit);
    return unit.filter(each -> Substitutions.mayManage(actor, each)).isPresent()
        && organisation.official(asked.to()).map(Official::unit).equals(unit);
  }

  private void tell(Reassignment done, List<Reassignments.Line> given) {
    Map<String, String> names =
        organisation.personNames(List.of(done.from(), done.to(), done.askedBy()));
    Object[] facts = {
      names.get(done.from()),
      names.get(done.to()),
      names.get(done.askedBy()),
      done.reason(),
      given.stream()
          .map(
              line ->
                  "– %s (%s)"
                      .formatted(
                          line.title(), requireNonNullElse(line.caseName(), line.businessKey())))
          .collect(Collectors.joining("\n")),
      String.valueOf(given.size())
    };
    mailbox.post(
        "reassignment:" + done.id(),
        "",
        List.of(done.from(), done.to()),
        words.say("substitution.reassignment.subject", facts),
        words.say("substitution.reassignment.text", facts));
  }

  private Actor actor(String userId) {
    return new Actor(userId, accounts.groupsOf(userId));
  }
}
