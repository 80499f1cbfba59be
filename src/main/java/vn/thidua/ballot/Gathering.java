package vn.thidua.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who came together, as the secretary records it.
 *
 * @param attendance of every member, by unit
 * @param tellers user ids of delegates
 */
record Gathering(
    LocalDate heldOn, String place, Map<String, AttendanceKind> attendance, List<String> tellers) {}
