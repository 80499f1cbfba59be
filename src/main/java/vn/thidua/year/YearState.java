package vn.thidua.year;

/** Where an award year stands. */
public enum YearState {
  PLANNED,
  OPEN,
  CLOSED,
  CANCELLED
}
