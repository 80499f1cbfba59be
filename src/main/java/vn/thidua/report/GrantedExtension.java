package vn.thidua.report;

import java.time.Instant;

/**
 * More time that one unit was given for its report.
 *
 * @param by user id of the head, for the head unit of its deputy
 */
public record GrantedExtension(
    String unit, Instant oldDue, Instant newDue, String by, String reason) {}
