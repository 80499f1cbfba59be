package vn.thidua.year.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Year;
import vn.thidua.year.YearDates;
import vn.thidua.year.YearPhase;
import vn.thidua.year.Years;

/** Moves the dates of an open year and writes down which, by whom and why. */
@Service
class Rescheduling {

  private final Years years;
  private final Schedules schedules;
  private final CalendarLog log;
  private final Clock clock;

  Rescheduling(Years years, Schedules schedules, CalendarLog log, Clock clock) {
    this.years = years;
    this.schedules = schedules;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @return id of the change
   * @throws Refusal if nothing is moved, a date is out of order or moved into the past
   */
  @Transactional
  long move(Year year, List<YearPhase> set, String reason, String by) {
    List<YearPhase> before = schedules.of(year.requireOpen().id());
    List<YearPhase> now = schedules.workOut(set);
    List<CalendarMove> moves = moves(before, now);
    if (moves.isEmpty()) {
      throw new Refusal("year.nothingMoved");
    }
    YearDates.requireOrder(now, clock);
    requireAhead(before, now);
    years.reschedule(year);
    schedules.replace(year.id(), now);
    return log.record(year.id(), reason, by, moves);
  }

  /** A date may stay in the past, but nothing is moved there. */
  private void requireAhead(List<YearPhase> before, List<YearPhase> now) {
    LocalDate today = LocalDate.now(clock);
    for (int i = 0; i < now.size(); i++) {
      LocalDate due = now.get(i).dueOn();
      if (!due.equals(before.get(i).dueOn()) && due.isBefore(today)) {
        throw Refusal.at(Schedules.field(i, "dueOn"), "year.dateInThePast");
      }
    }
  }

  private static List<CalendarMove> moves(List<YearPhase> before, List<YearPhase> now) {
    List<CalendarMove> moves = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      for (YearPhase.Milestone each : YearPhase.Milestone.values()) {
        LocalDate old = before.get(i).day(each);
        LocalDate fresh = now.get(i).day(each);
        if (!old.equals(fresh) && !closesAsDue(each, before.get(i), now.get(i))) {
          moves.add(new CalendarMove(now.get(i).phase(), each, old, fresh));
        }
      }
    }
    return moves;
  }

  /** Without grace the closing date is the due date and nothing beside it. */
  private static boolean closesAsDue(YearPhase.Milestone each, YearPhase before, YearPhase now) {
    return each == YearPhase.Milestone.CLOSES && before.grace() == 0 && now.grace() == 0;
  }
}
