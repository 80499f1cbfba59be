package vn.thidua.year;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.workflow.Refusal;

/** One cluster's year as it is recorded; it knows which work its state allows. */
public record Year(
    long id,
    int versionNumber,
    String clusterCode,
    int yearNumber,
    YearState state,
    String headUnit,
    String deputyUnit,
    @Nullable String secondDeputyUnit,
    long ruleSet,
    long criteriaTable) {

  public List<String> deputyUnits() {
    return Stream.of(Optional.of(deputyUnit), Optional.ofNullable(secondDeputyUnit))
        .flatMap(Optional::stream)
        .toList();
  }

  public Year requirePlanned() {
    if (state != YearState.PLANNED) {
      throw new Refusal("year.alreadyOpened", name());
    }
    return this;
  }

  public Year requireOpen() {
    switch (state) {
      case PLANNED -> throw new Refusal("year.notOpened", name());
      case CLOSED -> throw new Refusal("year.closed", name());
      case CANCELLED -> throw new Refusal("year.cancelled", name());
      case OPEN -> {}
    }
    return this;
  }

  /** A year that is planned or open can still be cancelled. */
  public Year requireRunning() {
    return state == YearState.PLANNED ? this : requireOpen();
  }

  /** As text, because a message would write 2016 as 2.016. */
  private String name() {
    return String.valueOf(yearNumber);
  }
}
