package vn.thidua.calendar;

/**
 * {@code processes/calendar/holidayImport.bpmn}: its start form does all of it, the engine keeps
 * who and when.
 */
final class HolidayImportProcess {

  static final String KEY = "holidayImport";

  private HolidayImportProcess() {}
}
