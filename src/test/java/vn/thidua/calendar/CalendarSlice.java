package vn.thidua.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Working days on a database with the shipped tables. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  SpecialDays.class,
  WorkingDays.class,
  Terms.class,
  HolidayFile.class,
  ImportHolidays.class
})
class CalendarSlice {

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2016-11-01T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/calendar");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
