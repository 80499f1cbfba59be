package vn.thidua.notification;

/** What has become of a mail. */
enum MailState {
  /** To be sent, for the first time or again after the server refused it. */
  QUEUED,
  /**
   * Handed to the server. Found in this state later, nobody knows whether it went out; it is never
   * sent again by itself.
   */
  SENDING,
  SENT,
  /** Kept for the administrator's eyes: there was no mail server. */
  HELD,
  /** Cannot be sent as it is, such as to a malformed address. */
  FAILED
}
