package vn.thidua.year;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of the year's work with dates of its own, in the order in which they follow each other.
 */
public enum Phase {
  PACT("pactDue", "userTask_signPact"),
  PLAN("planDue", "userTask_registerPlan"),
  REPORT("reportDue", "callActivity_unitReport"),
  REVIEW("reviewDue", "callActivity_clusterReview"),
  MEETING("meetingOn", "callActivity_evaluationMeeting"),
  SUBMISSION("submissionDue", "callActivity_submission"),
  NEXT_PACT("nextPactDue", "userTask_signNextPact"),
  HANDOVER("handoverDue", "userTask_confirmHandover");

  private final String asked;
  private final String element;

  Phase(String asked, String element) {
    this.asked = asked;
    this.element = element;
  }

  public static List<Phase> inOrder() {
    return List.of(values());
  }

  /** What the drawings ask the calendar for, such as {@code pactDue}. */
  public String asked() {
    return asked;
  }

  /** Where it stands in {@code awardYear.bpmn}. */
  public String element() {
    return element;
  }

  /**
   * The phase whose due date a drawing asks for.
   *
   * @param dueDate such as <code>${calendar.pactDue(awardYear)}</code>
   */
  public static Optional<Phase> askedBy(String dueDate) {
    return Arrays.stream(values())
        .filter(each -> dueDate.equals("${calendar." + each.asked + "(awardYear)}"))
        .findFirst();
  }
}
