package vn.thidua.notification;

import java.util.Collection;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: what is put here is sent after commit, at most once per recipient and event. */
@Service
public class Mailbox {

  private static final int SUBJECT_LENGTH = 250;

  private final Outbox outbox;
  private final Addresses addresses;
  private final Dispatch dispatch;
  private final MailTexts texts;
  private final ObjectProvider<JavaMailSender> server;

  Mailbox(
      Outbox outbox,
      Addresses addresses,
      Dispatch dispatch,
      MailTexts texts,
      ObjectProvider<JavaMailSender> server) {
    this.outbox = outbox;
    this.addresses = addresses;
    this.dispatch = dispatch;
    this.texts = texts;
    this.server = server;
  }

  /**
   * Queues one mail per recipient; a recipient who has one of this event gets no second, one
   * without an address gets none. Without a mail server the mails are kept for the administrator.
   *
   * @param event what the mail tells of, unique, such as {@code decision-published:17}
   * @param businessKey of the process instance that the mail is about, may be empty
   * @param recipients user ids
   * @param subject and text: plain Vietnamese text; no secrets, no scores before release. A
   *     greeting is the caller's, a closing note with a link is added
   */
  @Transactional
  public void post(
      String event,
      String businessKey,
      Collection<String> recipients,
      String subject,
      String text) {
    postAsIs(event, businessKey, recipients, subject, texts.notice(businessKey, text));
  }

  /** The same without the frame around the text. */
  @Transactional
  void postAsIs(
      String event,
      String businessKey,
      Collection<String> recipients,
      String subject,
      String body) {
    Map<String, String> known = addresses.of(recipients);
    if (known.isEmpty()) {
      return;
    }
    boolean canSend = server.getIfAvailable() != null;
    boolean anybodyNew =
        outbox.add(
            event,
            businessKey,
            known,
            PlainText.line(subject, SUBJECT_LENGTH),
            body,
            canSend ? MailState.QUEUED : MailState.HELD);
    if (canSend && anybodyNew) {
      dispatch.start(event, businessKey);
    }
  }
}
