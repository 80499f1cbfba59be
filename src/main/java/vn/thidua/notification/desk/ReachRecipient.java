package vn.thidua.notification.desk;

import static vn.thidua.workflow.ProcessVariables.MAIL;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.notification.Mail;
import vn.thidua.notification.MailRecord;
import vn.thidua.notification.delivery.Addresses;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The secretary reaches somebody whom a mail did not reach. */
@Component
class ReachRecipient implements TaskWork<ReachRecipient.Input> {

  record Input(@NotBlank @Size(max = 2000) String note) {}

  record View(
      String person,
      String address,
      String subject,
      String body,
      Instant createdAt,
      int attempts,
      @Nullable String reason) {}

  private final MailRecord record;
  private final Addresses addresses;

  ReachRecipient(MailRecord record, Addresses addresses) {
    this.record = record;
    this.addresses = addresses;
  }

  @Override
  public View view(WorkItem item) {
    Mail mail = record.find(item.get(MAIL)).orElseThrow();
    return new View(
        addresses.nameOf(mail.recipient()),
        mail.address(),
        mail.subject(),
        mail.body(),
        mail.createdAt(),
        mail.attempts(),
        mail.lastError());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    record.reached(item.get(MAIL), item.actor().userId(), input.note());
  }
}
