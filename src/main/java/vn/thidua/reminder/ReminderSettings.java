package vn.thidua.reminder;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people may be reminded; outside of these hours it is quiet.
 *
 * @param from the daily sweep starts then
 * @param until no reminder from then on
 */
@ConfigurationProperties("thidua.reminders")
record ReminderSettings(
    @DefaultValue("08:00") LocalTime from, @DefaultValue("17:00") LocalTime until) {}
