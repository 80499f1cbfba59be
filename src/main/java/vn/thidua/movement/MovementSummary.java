package vn.thidua.movement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One movement of a year and how far the units have come with it.
 *
 * @param number counts from 1 in the year
 * @param units member units that were called upon
 * @param acknowledged units whose director has acknowledged it
 * @param reported units that have reported on it
 */
public record MovementSummary(
    long id,
    int number,
    String theme,
    String occasion,
    LocalDate startsOn,
    LocalDate endsOn,
    Instant launchedAt,
    int units,
    int acknowledged,
    int reported) {}
