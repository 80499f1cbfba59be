package vn.thidua.ballot.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who came together, as the secretary records it.
 *
 * @param attendance of every member, by unit
 * @param authorities of the represented: the unit whose delegate has the authority
 * @param tellers user ids of delegates
 */
public record Gathering(
    LocalDate heldOn,
    String place,
    Map<String, AttendanceKind> attendance,
    Map<String, String> authorities,
    List<String> tellers) {}
