package vn.thidua.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.workflow.Refusal;

/** Works out and keeps the dates of all phases of a year. */
@Component
class Schedules {

  private record Row(
      Phase phase,
      LocalDate opensOn,
      int grace,
      @Nullable Phase afterPhase,
      @Nullable Integer workingDays) {}

  private final Years years;
  private final WorkingDays workingDays;
  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final Clock clock;

  Schedules(Years years, WorkingDays workingDays, JdbcTemplate batch, Clock clock) {
    this.years = years;
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
  List<YearPhase> workOut(List<PhaseInput> inputs) {
    if (!inputs.stream().map(PhaseInput::phase).toList().equals(Phase.inOrder())) {
      throw new Refusal("year.phasesIncomplete");
    }
    Map<Phase, YearPhase> done = new EnumMap<>(Phase.class);
    for (int i = 0; i < inputs.size(); i++) {
      PhaseInput input = inputs.get(i);
      LocalDate due = due(i, input, done);
      if (input.opensOn().isAfter(due)) {
        throw Refusal.at(field(i, "opensOn"), "year.opensAfterDue");
      }
      done.put(
          input.phase(),
          new YearPhase(
              input.phase(),
              input.opensOn(),
              due,
              workingDays.plus(due, input.grace()),
              input.grace(),
              input.after(),
              input.after() == null ? null : input.workingDays()));
    }
    return List.copyOf(done.values());
  }

  /** A first proposal for a year that is being opened. */
  List<YearPhase> propose(int year) {
    List<LocalDate> due = YearDates.proposedFor(year, clock).inOrder();
    LocalDate opens = LocalDate.now(clock);
    List<YearPhase> phases = new ArrayList<>();
    for (Phase each : Phase.values()) {
      LocalDate on = due.get(each.ordinal());
      phases.add(new YearPhase(each, opens, on, on, 0, null, null));
      opens = on.isBefore(LocalDate.now(clock)) ? LocalDate.now(clock) : on;
    }
    return phases;
  }

  /** The dates of an opened year. */
  List<YearPhase> of(long awardYear) {
    List<LocalDate> due = years.dates(awardYear).orElseThrow().inOrder();
    Map<Phase, Row> rows =
        jdbc
            .sql(
                "select phase, opens_on, grace, after_phase, working_days from year_phase"
                    + " where award_year = ?")
            .param(awardYear)
            .query(Row.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Row::phase, each -> each));
    return Phase.inOrder().stream()
        .map(phase -> phase(due.get(phase.ordinal()), Objects.requireNonNull(rows.get(phase))))
        .toList();
  }

  /** Working days from the day a phase is due until it closes. */
  int grace(long awardYear, Phase phase) {
    return jdbc.sql("select grace from year_phase where award_year = ? and phase = ?")
        .params(awardYear, phase.name())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** Keeps other dates in place of those before; in the caller's transaction. */
  void replace(long awardYear, List<YearPhase> phases) {
    jdbc.sql("delete from year_phase where award_year = ?").param(awardYear).update();
    keep(awardYear, phases);
  }

  /** Keeps what is not a due date; in the caller's transaction. */
  void keep(long awardYear, List<YearPhase> phases) {
    batch.batchUpdate(
        """
        insert into year_phase (award_year, phase, opens_on, grace, after_phase, working_days)
        values (?, ?, ?, ?, ?, ?)
        """,
        phases.stream()
            .map(
                each ->
                    new Object[] {
                      awardYear,
                      each.phase().name(),
                      each.opensOn(),
                      each.grace(),
                      each.after() == null ? null : each.after().name(),
                      each.workingDays()
                    })
            .toList());
  }

  private YearPhase phase(LocalDate due, Row row) {
    return new YearPhase(
        row.phase(),
        row.opensOn().isAfter(due) ? due : row.opensOn(),
        due,
        workingDays.plus(due, row.grace()),
        row.grace(),
        row.afterPhase(),
        row.workingDays());
  }

  private LocalDate due(int i, PhaseInput input, Map<Phase, YearPhase> done) {
    if (input.after() == null) {
      if (input.dueOn() == null) {
        throw Refusal.at(field(i, "dueOn"), "year.dueMissing");
      }
      return input.dueOn();
    }
    YearPhase before = done.get(input.after());
    if (before == null) {
      throw Refusal.at(field(i, "after"), "year.followsLater");
    }
    if (input.workingDays() == null) {
      throw Refusal.at(field(i, "workingDays"), "year.workingDaysMissing");
    }
    return workingDays.plus(before.dueOn(), input.workingDays());
  }

  static String field(int phase, String part) {
    return "phases[%d].%s".formatted(phase, part);
  }
}
