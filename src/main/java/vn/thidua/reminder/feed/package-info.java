/** Deadlines as a feed for calendars. */
@NullMarked
package vn.thidua.reminder.feed;

import org.jspecify.annotations.NullMarked;
