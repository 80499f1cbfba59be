package vn.thidua.reminder;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;

/** Answers the drawing's question "may one be written to now?": on working days, in the day. */
@Component("workHours")
public class WorkHours {

  private final WorkingDays workingDays;
  private final ReminderSettings settings;
  private final Clock clock;

  WorkHours(WorkingDays workingDays, ReminderSettings settings, Clock clock) {
    this.workingDays = workingDays;
    this.settings = settings;
    this.clock = clock;
  }

  public boolean areNow() {
    LocalDateTime now = LocalDateTime.now(clock);
    LocalTime time = now.toLocalTime();
    return workingDays.isWorkingDay(now.toLocalDate())
        && !time.isBefore(settings.from())
        && time.isBefore(settings.until());
  }

  /** When the ladder is climbed each day, as a cron expression. */
  public String dailyStart() {
    return "0 %d %d * * ?".formatted(settings.from().getMinute(), settings.from().getHour());
  }
}
