package vn.thidua.movement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYears;

/** What a unit sees of a movement it is called upon to take part in. */
record MovementFacts(
    String unit,
    String theme,
    String occasion,
    LocalDate startsOn,
    LocalDate endsOn,
    String launchedBy,
    Instant launchedAt,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {

  /** Puts the facts together for one task. */
  @Component("movementFacts")
  static class Reader {

    private final Movements movements;
    private final AwardYears years;
    private final Organisation organisation;

    Reader(Movements movements, AwardYears years, Organisation organisation) {
      this.movements = movements;
      this.years = years;
      this.organisation = organisation;
    }

    MovementFacts of(WorkItem item) {
      String unit = item.get(ProcessVariables.UNIT);
      Movement movement = movements.get(item.get(ProcessVariables.MOVEMENT));
      Participation part = movements.participation(movement.id(), unit);
      MemberUnit member = years.members(movement.awardYear()).get(unit);
      return new MovementFacts(
          member == null ? unit : member.name(),
          movement.theme(),
          movement.occasion(),
          movement.startsOn(),
          movement.endsOn(),
          organisation.personName(movement.launchedBy()),
          movement.launchedAt(),
          part.acknowledgedBy() == null ? null : organisation.personName(part.acknowledgedBy()),
          part.acknowledgedAt());
    }
  }
}
