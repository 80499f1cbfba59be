package vn.thidua.reminder.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IcsTest {

  private static final Instant NOW = Instant.parse("2016-12-01T01:00:00Z");

  @Test
  void a_day_is_an_event_of_the_whole_day() {
    String text =
        new Ics("Lịch", NOW).day("task-1@thidua", LocalDate.of(2016, 12, 31), "Ký", "Cụm 1").end();

    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("DTSTART;VALUE=DATE:20161231\r\nDTEND;VALUE=DATE:20170101\r\n")
        .contains("DTSTAMP:20161201T010000Z\r\n")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
  }

  @Test
  void no_text_breaks_out_of_its_line() {
    String text =
        new Ics("a", NOW)
            .day("1", LocalDate.EPOCH, "x\r\nATTENDEE:mailto:evil@example.com", "a;b,c\\d\u0000")
            .end();

    assertThat(text)
        .contains("SUMMARY:x\\nATTENDEE:mailto:evil@example.com\r\n")
        .contains("DESCRIPTION:a\\;b\\,c\\\\d \r\n")
        .doesNotContain("\r\nATTENDEE");
  }

  @Test
  void long_vietnamese_lines_are_folded_at_75_octets_and_unfold_to_what_they_were() {
    String summary =
        "Đến hạn: Viết báo cáo thành tích và tự chấm điểm, gắn đủ minh chứng 😀".repeat(4);

    String text = new Ics("a", NOW).day("1", LocalDate.EPOCH, summary, "").end();

    assertThat(text.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary.replace(",", "\\,"));
  }
}
