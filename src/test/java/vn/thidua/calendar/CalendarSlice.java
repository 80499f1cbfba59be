package vn.thidua.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.thidua.words.WordsSettings;

/** Working days on a database with the shipped tables. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  SpecialDays.class,
  WorkingDays.class,
  Terms.class,
  HolidayFile.class,
  ImportHolidays.class,
  WordsSettings.class
})
class CalendarSlice {

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2016-11-01T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  }
}
