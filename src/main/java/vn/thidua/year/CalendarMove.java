package vn.thidua.year;

import java.time.LocalDate;

/** One date of a year's calendar that was moved. */
record CalendarMove(
    Phase phase, YearPhase.Milestone milestone, LocalDate oldDay, LocalDate newDay) {}
