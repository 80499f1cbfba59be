package vn.thidua.reminder.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a calendar of whole days as RFC 5545 has it: CR LF, lines of at most 75 octets. */
final class Ics {

  private static final int OCTETS = 75;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();
  private final String stamp;

  Ics(String name, Instant now) {
    this.stamp = STAMP.format(now);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//thidua//VI");
    line("CALSCALE:GREGORIAN");
    line("X-WR-CALNAME:" + escaped(name));
  }

  /**
   * @param uid the same for the same thing in each feed, so that a moved one moves
   */
  Ics day(String uid, LocalDate day, String summary, String description) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(uid));
    line("DTSTAMP:" + stamp);
    line("DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE));
    line("DTEND;VALUE=DATE:" + day.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
    line("SUMMARY:" + escaped(summary));
    line("DESCRIPTION:" + escaped(description));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
    return this;
  }

  String end() {
    line("END:VCALENDAR");
    return text.toString();
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cc}", " ");
  }

  /** Folded between characters, never inside one. */
  private void line(String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); ) {
      int letter = content.codePointAt(i);
      String written = Character.toString(letter);
      int size = written.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(written);
      octets += size;
      i += Character.charCount(letter);
    }
    text.append("\r\n");
  }
}
