package vn.thidua.notification;

/** Some mails of an event did not go out: the engine tries again, and in the end tells Cockpit. */
class MailNotDelivered extends RuntimeException {

  MailNotDelivered(String message) {
    super(message);
  }
}
