package vn.thidua.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.notification.Announcement.Recipients;
import vn.thidua.notification.delivery.Dispatch;

/** The outbox: what is put here is sent after commit, at most once per recipient and event. */
@Service
public class Mailbox {

  private static final int LONGEST = 50_000;

  private final Announcements announcements;
  private final Dispatch dispatch;

  Mailbox(Announcements announcements, Dispatch dispatch) {
    this.announcements = announcements;
    this.dispatch = dispatch;
  }

  /**
   * Announces something to people, in the running transaction; in the background each gets a mail.
   * A recipient who has one of this event gets no second, one without an address gets none. Without
   * a mail server the mails are kept for the administrator.
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
    announce(event, businessKey, MailKind.NOTICE, recipients, subject, text, List.of());
  }

  /**
   * The same for a letter of an authority, which an administrator may have held before it goes.
   *
   * @param attachments references of documents in an {@link AttachmentStore}
   */
  @Transactional
  public void postLetter(
      String event,
      String businessKey,
      Collection<String> recipients,
      String subject,
      String text,
      List<String> attachments) {
    announce(event, businessKey, MailKind.OFFICIAL, recipients, subject, text, attachments);
  }

  private void announce(
      String event,
      String businessKey,
      MailKind kind,
      Collection<String> recipients,
      String subject,
      String text,
      List<String> attachments) {
    announcements.add(
        new Announcement(
            event,
            businessKey,
            kind,
            Map.of("subject", subject, "text", PlainText.cut(text, LONGEST)),
            Recipients.users(recipients),
            attachments));
  }

  /**
   * Starts the delivery of what waits. Happens by itself shortly after each commit; to be called
   * only where the job executor is off.
   */
  public void dispatch() {
    dispatch.start();
  }
}
