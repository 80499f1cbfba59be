package vn.thidua.substitution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person stands in for another.
 *
 * @param unit to which both belong
 * @param role that is lent, such as {@code director}
 * @param principal user id of the one who is absent
 * @param substitute user id of the one who acts in his stead
 * @param lastDay included; on the next day it has ended by itself
 * @param grantedAt null before its first day
 * @param endedAt null while it is planned or lasts
 * @param endedBy user id of the one who ended it early
 */
record Substitution(
    long id,
    String unit,
    String role,
    String principal,
    String substitute,
    LocalDate firstDay,
    LocalDate lastDay,
    String reason,
    String setBy,
    @Nullable Instant grantedAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String endReason) {

  /** The engine's group that is lent. */
  String group() {
    return unit + "." + role;
  }

  boolean overlaps(LocalDate from, LocalDate until) {
    return !firstDay.isAfter(until) && !lastDay.isBefore(from);
  }
}
