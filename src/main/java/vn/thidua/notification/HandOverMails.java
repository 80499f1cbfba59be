package vn.thidua.notification;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.PersonNames;
import vn.thidua.workflow.TaskHandedOver;

/** Tells whoever had a task that somebody else has it now. */
@Component
class HandOverMails {

  private final Mailbox mailbox;
  private final PersonNames names;
  private final MessageSource messages;

  HandOverMails(Mailbox mailbox, PersonNames names, MessageSource messages) {
    this.mailbox = mailbox;
    this.names = names;
    this.messages = messages;
  }

  @EventListener
  void on(TaskHandedOver handedOver) {
    Object[] facts = {handedOver.title(), handedOver.businessKey(), names.of(handedOver.to())};
    mailbox.post(
        "handed-over:" + handedOver.taskId() + ":" + handedOver.from() + ":" + handedOver.to(),
        handedOver.businessKey(),
        Set.of(handedOver.from()),
        messages.getMessage("notification.handedOver.subject", facts, Locale.ROOT),
        messages.getMessage("notification.handedOver.text", facts, Locale.ROOT));
  }
}
