package vn.thidua.year.calendar;

import java.time.LocalDate;
import vn.thidua.year.Phase;
import vn.thidua.year.YearPhase;

/** One date of a year's calendar that was moved. */
record CalendarMove(
    Phase phase, YearPhase.Milestone milestone, LocalDate oldDay, LocalDate newDay) {}
