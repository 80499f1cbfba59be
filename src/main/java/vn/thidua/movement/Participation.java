package vn.thidua.movement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.thidua.workflow.Refusal;

/** One member unit's part in a movement: first acknowledged, then reported on, each once. */
record Participation(
    @Id @Nullable Long id,
    long movement,
    String unit,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    @Nullable String report,
    @Nullable String reportedBy,
    @Nullable Instant reportedAt) {

  static Participation expected(long movement, String unit) {
    return new Participation(null, movement, unit, null, null, null, null, null);
  }

  Participation acknowledged(String by, Instant at) {
    if (acknowledgedAt != null) {
      throw new Refusal("movement.alreadyAcknowledged");
    }
    return new Participation(id, movement, unit, by, at, null, null, null);
  }

  Participation reported(String text, String by, Instant at) {
    if (acknowledgedAt == null) {
      throw new Refusal("movement.notYetAcknowledged");
    }
    if (reportedAt != null) {
      throw new Refusal("movement.alreadyReported");
    }
    return new Participation(
        id, movement, unit, acknowledgedBy, acknowledgedAt, text.strip(), by, at);
  }
}
