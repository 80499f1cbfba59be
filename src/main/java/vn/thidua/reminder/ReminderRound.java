package vn.thidua.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.notification.Mailbox;
import vn.thidua.reminder.ladder.Audience;

/**
 * Climbs the ladder for all open tasks at once, a few hundred in one transaction: no timer and no
 * process instance per task. Days on which nothing ran are caught up with, each task with its
 * highest rung only. A task that is done is not open and so is not reminded of; of one that is new
 * today its mail has told.
 */
@Service
class ReminderRound {

  private static final int AT_ONCE = 500;

  private final DueReminders due;
  private final Reminders reminders;
  private final ReminderTexts texts;
  private final Mailbox mailbox;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;

  ReminderRound(
      DueReminders due,
      Reminders reminders,
      ReminderTexts texts,
      Mailbox mailbox,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.due = due;
    this.reminders = reminders;
    this.texts = texts;
    this.mailbox = mailbox;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Reminds this audience of every task that has reached a rung since the last sweep. */
  void remind(Audience audience) {
    List<DueReminders.Due> all = due.of(audience);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<DueReminders.Due> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      ownTransaction.executeWithoutResult(status -> remind(audience, some));
    }
  }

  /** All rungs of today are climbed. */
  void close() {
    reminders.swept(LocalDate.now(clock));
  }

  private void remind(Audience audience, List<DueReminders.Due> some) {
    reminders.record(some.stream().map(DueReminders.Due::reached).toList());
    Map<String, String> holders =
        texts.groupNames(
            some.stream()
                .flatMap(each -> each.task().groups().stream())
                .collect(Collectors.toSet()));
    for (DueReminders.Due each : some) {
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

  private static String eventOf(Reminders.Reached reached) {
    return "reminder:%s:%s:%d:%s"
        .formatted(reached.task(), reached.due(), reached.workingDays(), reached.audience());
  }
}
