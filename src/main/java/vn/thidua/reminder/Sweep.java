package vn.thidua.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;
import vn.thidua.year.Graces;

/**
 * Climbs the ladder for all open tasks at once, a few hundred in one transaction: no timer and no
 * process instance per task. Days on which nothing ran are caught up with, each task with its
 * highest rung only. A task that is done is not open and so is not reminded of; of one that is new
 * today its mail has told.
 */
@Service
class Sweep {

  private static final int AT_ONCE = 500;

  /**
   * A reminder that is due.
   *
   * @param afterGrace whether its days count from the end of the days of grace
   */
  private record Due(
      OpenTask task, Reminders.Reached reached, boolean afterGrace, Set<String> recipients) {}

  /** A task with the rung that it has reached. */
  private record Climbed(OpenTask task, Reminders.Reached reached, boolean afterGrace) {}

  private final OpenTasks tasks;
  private final Ladders ladders;
  private final Reminders reminders;
  private final Superiors superiors;
  private final Graces graces;
  private final Digests digests;
  private final ReminderTexts texts;
  private final Accounts accounts;
  private final Mailbox mailbox;
  private final WorkingDays workingDays;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;

  Sweep(
      OpenTasks tasks,
      Ladders ladders,
      Reminders reminders,
      Superiors superiors,
      Graces graces,
      Digests digests,
      ReminderTexts texts,
      Accounts accounts,
      Mailbox mailbox,
      WorkingDays workingDays,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.tasks = tasks;
    this.ladders = ladders;
    this.reminders = reminders;
    this.superiors = superiors;
    this.graces = graces;
    this.digests = digests;
    this.texts = texts;
    this.accounts = accounts;
    this.mailbox = mailbox;
    this.workingDays = workingDays;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Reminds this audience of every task that has reached a rung since the last sweep. */
  void remind(Audience audience) {
    List<Due> due = dueFor(audience);
    for (int from = 0; from < due.size(); from += AT_ONCE) {
      List<Due> some = due.subList(from, Math.min(from + AT_ONCE, due.size()));
      ownTransaction.executeWithoutResult(status -> remind(audience, some));
    }
  }

  /** All rungs of today are climbed. */
  void close() {
    reminders.swept(LocalDate.now(clock));
  }

  private void remind(Audience audience, List<Due> some) {
    reminders.record(some.stream().map(Due::reached).toList());
    Map<String, String> holders =
        texts.groupNames(
            some.stream()
                .flatMap(each -> each.task().groups().stream())
                .collect(Collectors.toSet()));
    for (Due each : some) {
      ReminderTexts.Text text =
          texts.of(each.task(), each.reached(), each.afterGrace(), audience, holders);
      mailbox.post(
          eventOf(each.reached()),
          each.task().businessKey(),
          each.recipients(),
          text.subject(),
          text.body());
    }
  }

  private List<Due> dueFor(Audience audience) {
    LocalDate today = LocalDate.now(clock);
    LocalDate after = reminders.sweptBefore(today).orElse(workingDays.plus(today, -1));
    Ladder ladder = ladders.ladder();
    boolean escalates = audience != Audience.HOLDER;
    LocalDate from = ladder.earliestDue(after).minusDays(escalates ? Graces.LONGEST_DAYS : 0);
    LocalDate to = ladder.latestDue(today);
    Set<Reminders.Reached> done = reminders.of(from, to);
    Graces.Lookup closings = graces.lookup();
    List<Climbed> climbed = new ArrayList<>();
    for (OpenTask task : tasks.due(from, to)) {
      LocalDate due = LocalDate.ofInstant(Objects.requireNonNull(task.due()), clock.getZone());
      LocalDate late = escalates ? closings.closes(task.businessKey(), due) : due;
      LocalDate created = LocalDate.ofInstant(task.created(), clock.getZone());
      ladder
          .reached(task.name(), audience, late, created.isAfter(after) ? created : after, today)
          .map(rung -> new Reminders.Reached(task.id(), due, rung.workingDays(), audience))
          .filter(each -> !done.contains(each))
          .ifPresent(each -> climbed.add(new Climbed(task, each, late.isAfter(due))));
    }
    return addressed(audience, climbed);
  }

  private List<Due> addressed(Audience audience, List<Climbed> climbed) {
    Function<OpenTask, Set<String>> groupsFor = groupsFor(audience);
    List<Set<String>> groups = climbed.stream().map(Climbed::task).map(groupsFor).toList();
    Map<String, Set<String>> members =
        accounts.membersOf(groups.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    Set<String> wantDigests = digests.subscribers();
    List<Due> due = new ArrayList<>();
    for (int i = 0; i < climbed.size(); i++) {
      Climbed each = climbed.get(i);
      Set<String> people = new TreeSet<>();
      if (audience == Audience.HOLDER) {
        people.addAll(named(each.task()));
      }
      groups.get(i).forEach(group -> people.addAll(members.getOrDefault(group, Set.of())));
      people.removeAll(wantDigests);
      due.add(new Due(each.task(), each.reached(), each.afterGrace(), people));
    }
    return due;
  }

  private Function<OpenTask, Set<String>> groupsFor(Audience audience) {
    Superiors.Lookup lookup = superiors.lookup();
    return switch (audience) {
      case HOLDER -> task -> task.assignee() == null ? task.groups() : Set.of();
      case HEAD -> lookup::headOver;
      case LOCAL_AFFAIRS -> task -> Set.of(Superiors.LOCAL_AFFAIRS);
    };
  }

  private static Collection<String> named(OpenTask task) {
    return task.assignee() == null ? task.people() : Set.of(task.assignee());
  }

  private static String eventOf(Reminders.Reached reached) {
    return "reminder:%s:%s:%d:%s"
        .formatted(reached.task(), reached.due(), reached.workingDays(), reached.audience());
  }
}
