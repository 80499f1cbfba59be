package vn.thidua.calendar;

import java.time.LocalDate;

/** A weekday off, or a day of the weekend that is worked to make up for one. */
record SpecialDay(LocalDate day, Kind kind, String name) {

  enum Kind {
    OFF,
    WORK
  }
}
