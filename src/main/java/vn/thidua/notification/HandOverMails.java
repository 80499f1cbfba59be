package vn.thidua.notification;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.words.Words;
import vn.thidua.workflow.PersonNames;
import vn.thidua.workflow.TaskHandedOver;

/** Tells whoever had a task that somebody else has it now. */
@Component
class HandOverMails {

  private final Mailbox mailbox;
  private final PersonNames names;
  private final Words words;

  HandOverMails(Mailbox mailbox, PersonNames names, Words words) {
    this.mailbox = mailbox;
    this.names = names;
    this.words = words;
  }

  @EventListener
  void on(TaskHandedOver handedOver) {
    Object[] facts = {handedOver.title(), handedOver.businessKey(), names.of(handedOver.to())};
    mailbox.post(
        "handed-over:" + handedOver.taskId() + ":" + handedOver.from() + ":" + handedOver.to(),
        handedOver.businessKey(),
        Set.of(handedOver.from()),
        words.say("notification.handedOver.subject", facts),
        words.say("notification.handedOver.text", facts));
  }
}
