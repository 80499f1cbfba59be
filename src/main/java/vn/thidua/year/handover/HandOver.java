package vn.thidua.year.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.thidua.workflow.Refusal;

/**
 * The hand-over of the cluster to the next head (rule R14).
 *
 * @param openPoints what was unfinished when the outgoing head confirmed it, one point per line
 */
public record HandOver(
    @Id @Nullable Long id,
    long awardYear,
    String headUnit,
    String deputyUnit,
    @Nullable String secondDeputyUnit,
    String openPoints,
    String remark,
    String confirmedBy,
    Instant confirmedAt,
    @Nullable String acceptedBy,
    @Nullable Instant acceptedAt) {

  List<String> deputyUnits() {
    return Stream.of(Optional.of(deputyUnit), Optional.ofNullable(secondDeputyUnit))
        .flatMap(Optional::stream)
        .toList();
  }

  List<String> points() {
    return openPoints.lines().toList();
  }

  public boolean isAccepted() {
    return acceptedBy != null;
  }

  HandOver accepted(String by, Instant at) {
    if (isAccepted()) {
      throw new Refusal("year.handoverAlreadyAccepted");
    }
    return new HandOver(
        id,
        awardYear,
        headUnit,
        deputyUnit,
        secondDeputyUnit,
        openPoints,
        remark,
        confirmedBy,
        confirmedAt,
        by,
        at);
  }
}
