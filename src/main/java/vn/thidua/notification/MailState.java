package vn.thidua.notification;

/** What has become of a mail. */
public enum MailState {
  /** To be sent, for the first time or again after the server refused it. */
  QUEUED,
  /**
   * Handed to the server. Found in this state later, nobody knows whether it went out; it is never
   * sent again by itself.
   */
  SENDING,
  SENT,
  /** Waits until an administrator releases it: a letter of a kind he holds, or no mail server. */
  HELD,
  /** Refused for good, tried in vain for too long, or come back: somebody reaches the recipient. */
  FAILED
}
