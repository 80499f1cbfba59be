package vn.thidua.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import vn.thidua.workflow.Refusal;

/**
 * One assignment: a unit scores the report of another, once.
 *
 * @param unit whose report is scored
 * @param scorer the unit that scores
 */
record CrossScore(
    @Id @Nullable Long id,
    long awardYear,
    long report,
    String unit,
    String scorer,
    @Nullable String submittedBy,
    @Nullable Instant submittedAt,
    @Nullable BigDecimal total,
    @Version int lockVersion) {

  static CrossScore assigned(long awardYear, long report, String unit, String scorer) {
    if (unit.equals(scorer)) {
      throw new IllegalArgumentException("A unit never scores its own report: " + unit);
    }
    return new CrossScore(null, awardYear, report, unit, scorer, null, null, null, 0);
  }

  long key() {
    return Objects.requireNonNull(id, "a stored assignment has an id");
  }

  CrossScore submitted(BigDecimal points, String by, Instant at) {
    if (submittedAt != null) {
      throw new Refusal("review.alreadyScored");
    }
    return new CrossScore(id, awardYear, report, unit, scorer, by, at, points, lockVersion);
  }
}
