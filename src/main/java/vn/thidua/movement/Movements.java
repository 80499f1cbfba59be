package vn.thidua.movement;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;

/** The emulation movements of the award years and the units' part in them. */
@Service("movements")
@Transactional
public class Movements {

  private final MovementRecords movements;
  private final Participations participations;
  private final AwardYears years;
  private final Roster roster;
  private final JdbcClient jdbc;
  private final Clock clock;

  Movements(
      MovementRecords movements,
      Participations participations,
      AwardYears years,
      Roster roster,
      JdbcClient jdbc,
      Clock clock) {
    this.movements = movements;
    this.participations = participations;
    this.years = years;
    this.roster = roster;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Answers the drawing's question "due when?": the last second of the movement's last day. */
  @Transactional(readOnly = true)
  public Date endsOn(long movement) {
    return Date.from(
        get(movement)
            .endsOn()
            .plusDays(1)
            .atStartOfDay(clock.getZone())
            .minusSeconds(1)
            .toInstant());
  }

  /** The movements of a year, in the order they were launched. */
  @Transactional(readOnly = true)
  public List<MovementSummary> ofYear(long awardYear) {
    return jdbc.sql(
            """
            select m.id, m.running_number as number, m.theme, m.occasion, m.starts_on, m.ends_on,
                m.launched_at, count(p.id) as units, count(p.acknowledged_at) as acknowledged,
                count(p.reported_at) as reported
            from movement m left join participation p on p.movement = m.id
            where m.award_year = ?
            group by m.id, m.running_number, m.theme, m.occasion, m.starts_on, m.ends_on,
                m.launched_at
            order by m.running_number
            """)
        .param(awardYear)
        .query(MovementSummary.class)
        .list();
  }

  /** Launches a movement in an open year; every member unit is called upon. */
  Movement launch(Actor actor, LaunchMovement.Input input) {
    AwardYear year = years.requireOpen(input.awardYear());
    if (!actor.may(Right.SIGN, year.headUnit())) {
      throw new Refusal("movement.onlyHeadLaunches");
    }
    Movement movement =
        Movement.launched(
            year, movements.nextNumber(year.id()), input, actor.userId(), clock.instant());
    try {
      Movement saved = movements.save(movement);
      participations.saveAll(
          year.units().stream().map(unit -> Participation.expected(saved.id(), unit)).toList());
      return saved;
    } catch (DbActionExecutionException failure) {
      throw failure.getCause() instanceof DuplicateKeyException
          ? new Refusal("movement.launchedAtTheSameTime")
          : failure;
    }
  }

  void acknowledge(long movement, String unit, Actor actor) {
    participations.save(
        participation(movement, unit).acknowledged(actor.userId(), clock.instant()));
  }

  void report(long movement, String unit, String text, Actor actor) {
    participations.save(
        participation(movement, unit).reported(text, actor.userId(), clock.instant()));
  }

  @Transactional(readOnly = true)
  Movement get(long movement) {
    return movements
        .findById(movement)
        .orElseThrow(() -> new IllegalArgumentException("No movement with id " + movement));
  }

  @Transactional(readOnly = true)
  Participation participation(long movement, String unit) {
    return participations
        .findByMovementAndUnit(movement, unit)
        .orElseThrow(() -> new Refusal("movement.notCalledUpon"));
  }
}
