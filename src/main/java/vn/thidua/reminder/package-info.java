/**
 * Nobody misses a deadline because nobody told him: the ladder of reminders with its escalation,
 * the daily digest, everybody's own list of work and the feed for his calendar.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "identity",
      "notification",
      "workflow",
      "year",
      "rights",
      "words"
    })
package vn.thidua.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
