package vn.thidua.year.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Phase;
import vn.thidua.year.YearDates;
import vn.thidua.year.YearPhase;

/** Works out and keeps the dates of all phases of a year. */
@Component
public class Schedules {

  private static final String SELECT =
      """
      select phase, opens_on, due_on, after_phase as after, working_days, grace, cast(null as date) as closes_on
      from year_phase where award_year = ?
      """;

  private final WorkingDays workingDays;
  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final Clock clock;

  Schedules(WorkingDays workingDays, JdbcTemplate batch, Clock clock) {
    this.workingDays = workingDays;
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
    this.clock = clock;
  }

  /**
   * Works out what was set.
   *
   * @throws Refusal beside the field if a phase is missing, follows itself or one that comes later,
   *     has no date, or opens after it is due
   */
  public List<YearPhase> workOut(List<YearPhase> set) {
    if (!set.stream().map(YearPhase::phase).toList().equals(Phase.inOrder())) {
      throw new Refusal("year.phasesIncomplete");
    }
    Map<Phase, YearPhase> done = new EnumMap<>(Phase.class);
    for (int i = 0; i < set.size(); i++) {
      YearPhase each = set.get(i);
      LocalDate due = due(i, each, done);
      if (each.opensOn().isAfter(due)) {
        throw Refusal.at(field(i, "opensOn"), "year.opensAfterDue");
      }
      done.put(each.phase(), dueOn(due, each));
    }
    return List.copyOf(done.values());
  }

  /** A first proposal for a year that is being opened. */
  public List<YearPhase> propose(int year) {
    List<LocalDate> due = YearDates.proposedFor(year, clock);
    LocalDate opens = LocalDate.now(clock);
    List<YearPhase> phases = new ArrayList<>();
    for (Phase each : Phase.values()) {
      LocalDate on = due.get(each.ordinal());
      phases.add(new YearPhase(each, opens, on, null, null, 0, on));
      opens = on.isBefore(LocalDate.now(clock)) ? LocalDate.now(clock) : on;
    }
    return phases;
  }

  /** The dates of a year in the order of its phases; none before it is opened. */
  public List<YearPhase> of(long awardYear) {
    return jdbc.sql(SELECT).param(awardYear).query(YearPhase.class).list().stream()
        .map(each -> dueOn(each.dueOn(), each))
        .sorted(Comparator.comparing(YearPhase::phase))
        .toList();
  }

  /** Empty before the year is opened. */
  public Optional<YearPhase> of(long awardYear, Phase phase) {
    return jdbc.sql(SELECT + "and phase = ?")
        .params(awardYear, phase.name())
        .query(YearPhase.class)
        .optional()
        .map(each -> dueOn(each.dueOn(), each));
  }

  /** Keeps other dates in place of those before; in the caller's transaction. */
  void replace(long awardYear, List<YearPhase> phases) {
    jdbc.sql("delete from year_phase where award_year = ?").param(awardYear).update();
    keep(awardYear, phases);
  }

  /** Keeps the dates of a year that is opened; in the caller's transaction. */
  public void keep(long awardYear, List<YearPhase> phases) {
    batch.batchUpdate(
        """
        insert into year_phase (award_year, phase, opens_on, due_on, after_phase, working_days, grace)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        phases.stream()
            .map(
                each ->
                    new Object[] {
                      awardYear,
                      each.phase().name(),
                      each.opensOn(),
                      each.dueOn(),
                      each.after() == null ? null : each.after().name(),
                      each.workingDays(),
                      each.grace()
                    })
            .toList());
  }

  private YearPhase dueOn(LocalDate due, YearPhase phase) {
    return phase.due(due, workingDays.plus(due, phase.grace()));
  }

  private LocalDate due(int i, YearPhase phase, Map<Phase, YearPhase> done) {
    if (phase.after() == null) {
      if (phase.dueOn() == null) {
        throw Refusal.at(field(i, "dueOn"), "year.dueMissing");
      }
      return phase.dueOn();
    }
    YearPhase before = done.get(phase.after());
    if (before == null) {
      throw Refusal.at(field(i, "after"), "year.followsLater");
    }
    if (phase.workingDays() == null) {
      throw Refusal.at(field(i, "workingDays"), "year.workingDaysMissing");
    }
    return workingDays.plus(before.dueOn(), phase.workingDays());
  }

  public static String field(int phase, String part) {
    return "phases[%d].%s".formatted(phase, part);
  }
}
