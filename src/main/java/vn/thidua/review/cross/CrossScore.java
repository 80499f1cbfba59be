package vn.thidua.review.cross;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import vn.thidua.workflow.Refusal;

/**
 * One assignment: a unit scores the report of another, once; or it ends without points, and then
 * another may have taken its place.
 *
 * @param unit whose report is scored
 * @param scorer the unit that scores
 * @param closing why it ended without points; null if it did not
 * @param replacedBy the assignment that took its place
 */
public record CrossScore(
    @Id @Nullable Long id,
    long awardYear,
    long report,
    String unit,
    String scorer,
    @Nullable String submittedBy,
    @Nullable Instant submittedAt,
    @Nullable BigDecimal total,
    @Nullable Closing closing,
    @Nullable String closingReason,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Nullable Long replacedBy,
    @Version int lockVersion) {

  /** How an assignment ends without points. */
  public enum Closing {
    /** The scorer gives no points, with a reason; nobody scores in its place. */
    ABSTAINED,
    /** The scorer has a conflict of interest; another unit scores in its place. */
    RECUSED,
    /** The head chose another unit. */
    REPLACED
  }

  static CrossScore assigned(long awardYear, long report, String unit, String scorer) {
    if (unit.equals(scorer)) {
      throw new IllegalArgumentException("A unit never scores its own report: " + unit);
    }
    return new CrossScore(
        null, awardYear, report, unit, scorer, null, null, null, null, null, null, null, null, 0);
  }

  public long key() {
    return Objects.requireNonNull(id, "a stored assignment has an id");
  }

  /** Whether its points are still awaited. */
  public boolean isOpen() {
    return submittedAt == null && closing == null;
  }

  CrossScore submitted(BigDecimal points, String by, Instant at) {
    requireOpen();
    return new CrossScore(
        id,
        awardYear,
        report,
        unit,
        scorer,
        by,
        at,
        points,
        null,
        null,
        null,
        null,
        null,
        lockVersion);
  }

  CrossScore abstained(String reason, String by, Instant at) {
    requireOpen();
    return closed(Closing.ABSTAINED, reason, by, at, null);
  }

  /** Passed on to another unit, whose assignment is stored already. */
  CrossScore passedOn(Closing why, String reason, String by, Instant at, CrossScore to) {
    requireOpen();
    return closed(why, reason, by, at, to.key());
  }

  private CrossScore closed(
      Closing why, String reason, String by, Instant at, @Nullable Long successor) {
    return new CrossScore(
        id,
        awardYear,
        report,
        unit,
        scorer,
        null,
        null,
        null,
        why,
        reason,
        by,
        at,
        successor,
        lockVersion);
  }

  void requireOpen() {
    if (submittedAt != null) {
      throw new Refusal("review.alreadyScored");
    }
    if (closing != null) {
      throw new Refusal("review.noLongerYours");
    }
  }
}
