/** The ladder of reminders: who is reminded when, and who changes that. */
@NullMarked
package vn.thidua.reminder.ladder;

import org.jspecify.annotations.NullMarked;
