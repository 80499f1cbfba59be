package vn.thidua.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case by which, says the drawing, the fact of a paper is complete.
 *
 * @param name of the node or flow, such as {@code signMinutes}
 * @param caseKey business key of its process instance, such as {@code cum-1/2016}
 * @param unit code of the member unit that the step was about; null if it was none
 * @param by user id of the person who did it
 * @param inSteadOf user id of the one in whose stead he did it; null if it was his own work
 * @param ordinal how often the flow of the case has made such a paper due, this time included: the
 *     second report that was signed is the paper of the second, however late it is written
 */
public record PaperStep(
    String name,
    String caseKey,
    long awardYear,
    @Nullable String unit,
    String by,
    @Nullable String inSteadOf,
    Instant at,
    int ordinal) {

  PaperStep approvedBy(String approver) {
    return approver.equals(by)
        ? this
        : new PaperStep(name, caseKey, awardYear, unit, approver, null, at, ordinal);
  }
}
