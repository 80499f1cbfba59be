package vn.thidua.archive.paperwork;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.archive.PaperStep;

/**
 * An order to write the papers of one kind that a step made due, and how far it is.
 *
 * @param step what the drawing names: the node or flow by which the fact is complete
 * @param inSteadOf user id of the one in whose stead the step was done; null if it was his own
 * @param ordinal 1 for the first order of its kind in its case
 * @param total how many papers; 0 until the work has begun
 * @param failure why the last try failed, in words; null if none did
 * @param finishedAt null while it is not done
 * @param corrects id of the paper that shall be replaced; null for an order after a step
 */
public record PaperOrder(
    long id,
    String kind,
    boolean draft,
    String caseKey,
    String step,
    long awardYear,
    @Nullable String unit,
    String orderedBy,
    @Nullable String inSteadOf,
    Instant orderedAt,
    int ordinal,
    int total,
    int done,
    @Nullable String failure,
    @Nullable Instant finishedAt,
    @Nullable Long corrects) {

  public PaperStep asStep() {
    return new PaperStep(step, caseKey, awardYear, unit, orderedBy, inSteadOf, orderedAt, ordinal);
  }
}
