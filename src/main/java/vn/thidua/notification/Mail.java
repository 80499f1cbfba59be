package vn.thidua.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person about one event.
 *
 * @param recipient user id
 * @param address of the recipient when the mail was posted or resent
 * @param kind key of a {@link MailKind}
 * @param attachments references, one a line
 * @param stateSince when it came into its state
 * @param attempts how often it was handed to the server
 * @param lastError what the server or the mail library said last
 * @param resentBy the administrator who ordered it to be sent again
 * @param confirmedBy the administrator who found out that it had arrived
 * @param delivery the process instance that sends it; null if none has it yet
 * @param reportedAt when a task was made of its failure
 * @param reachedBy who reached the recipient in another way
 */
public record Mail(
    long id,
    String event,
    String recipient,
    String address,
    String kind,
    String subject,
    String body,
    String html,
    String attachments,
    String businessKey,
    MailState state,
    Instant stateSince,
    int attempts,
    @Nullable String lastError,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable String resentBy,
    @Nullable Instant resentAt,
    @Nullable String confirmedBy,
    @Nullable String delivery,
    @Nullable Instant reportedAt,
    @Nullable String reachedBy,
    @Nullable Instant reachedAt,
    @Nullable String reachedNote) {

  /** Handed to the server before that moment or with an error, and nobody knows if it went out. */
  public boolean isUnclear(Instant before) {
    return state == MailState.SENDING && (lastError != null || stateSince.isBefore(before));
  }

  /** Failed for now: it will be tried again. */
  public boolean isRetried() {
    return state == MailState.QUEUED && attempts > 0;
  }

  public List<String> references() {
    return attachments.isEmpty() ? List.of() : attachments.lines().toList();
  }
}
