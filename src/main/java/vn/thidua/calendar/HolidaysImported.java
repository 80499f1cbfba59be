package vn.thidua.calendar;

/** The days off of a year were imported; told in the transaction that keeps them. */
public record HolidaysImported(int year) {}
