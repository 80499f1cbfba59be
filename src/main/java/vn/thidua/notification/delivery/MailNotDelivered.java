package vn.thidua.notification.delivery;

/** Some mails of an event did not go out: the engine tries again, and in the end tells Cockpit. */
public class MailNotDelivered extends RuntimeException {

  MailNotDelivered(String message) {
    super(message);
  }
}
