package vn.thidua.workflow;

/**
 * What was asked for does not exist, or is not for this person; which of these is not told, so that
 * strangers learn nothing from the difference. Answered with status 404.
 */
public class NotFound extends Refusal {

  public NotFound(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }
}
