package vn.thidua.notification;

import java.util.Collection;
import org.springframework.stereotype.Service;

/** The outbox: what is put here is sent after commit, at most once per recipient and event. */
@Service
public class Mailbox {

  /**
   * Queues one mail per recipient; a recipient who has one of this event gets no second.
   *
   * @param event what the mail tells of, unique, such as {@code decision-published:17}
   * @param recipients user ids
   * @param subject and text: plain Vietnamese text; no secrets, no scores before release
   */
  public void post(
      String event,
      String businessKey,
      Collection<String> recipients,
      String subject,
      String text) {
    throw new UnsupportedOperationException();
  }
}
