package vn.thidua.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person about one event.
 *
 * @param recipient user id
 * @param address of the recipient when the mail was posted or resent
 * @param stateSince when it came into its state
 * @param attempts how often it was handed to the server
 * @param lastError what the server or the mail library said last
 * @param resentBy the administrator who ordered it to be sent again
 * @param delivery the process instance that sends it; null if none has it yet
 */
record Mail(
    long id,
    String event,
    String recipient,
    String address,
    String subject,
    String body,
    String businessKey,
    MailState state,
    Instant stateSince,
    int attempts,
    @Nullable String lastError,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable String resentBy,
    @Nullable Instant resentAt,
    @Nullable String delivery) {

  /** Handed to the server before that moment or with an error, and nobody knows if it went out. */
  boolean isUnclear(Instant before) {
    return state == MailState.SENDING && (lastError != null || stateSince.isBefore(before));
  }
}
