package vn.thidua.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

/** Reads a year's holiday table: lines {@code day;kind;name}, kind {@code OFF} or {@code WORK}. */
@Component
class HolidayFile {

  private static final List<String> COLUMNS = List.of("day", "kind", "name");
  private static final int LONGEST_NAME = 200;
  private static final int MOST_SHOWN = 20;

  private final Words words;

  HolidayFile(Words words) {
    this.words = words;
  }

  /**
   * The days of the file, all in that year.
   *
   * @throws Refusal beside the field {@code file}, naming every line that is wrong
   */
  List<SpecialDay> read(int year, String text) {
    List<String> wrong = new ArrayList<>();
    List<SpecialDay> days = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (CSVRecord line : lines(text)) {
      day(year, line, seen, wrong, days);
    }
    if (!wrong.isEmpty()) {
      throw refused(wrong);
    }
    if (days.isEmpty()) {
      throw Refusal.at("file", "calendar.fileEmpty");
    }
    return days;
  }

  private void day(
      int year, CSVRecord line, Set<LocalDate> seen, List<String> wrong, List<SpecialDay> days) {
    String number = String.valueOf(line.getRecordNumber() + 1);
    if (line.size() != COLUMNS.size() || line.get(2).length() > LONGEST_NAME) {
      wrong.add(words.say("calendar.line.cells", number));
      return;
    }
    LocalDate day = date(line.get(0));
    if (day == null || day.getYear() != year) {
      wrong.add(words.say("calendar.line.day", number, line.get(0), year));
    } else if (!seen.add(day)) {
      wrong.add(words.say("calendar.line.twice", number, line.get(0)));
    } else if (!line.get(1).equals("OFF") && !line.get(1).equals("WORK")) {
      wrong.add(words.say("calendar.line.kind", number, line.get(1)));
    } else {
      SpecialDay.Kind kind = SpecialDay.Kind.valueOf(line.get(1));
      if (kind == SpecialDay.Kind.WORK == isWeekday(day)) {
        wrong.add(words.say("calendar.line.already", number, line.get(0)));
      }
      days.add(new SpecialDay(day, kind, line.get(2)));
    }
  }

  private static List<CSVRecord> lines(String text) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    char delimiter = content.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
    try (var parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(content))) {
      if (!parser.getHeaderNames().equals(COLUMNS)) {
        throw Refusal.at("file", "calendar.wrongHeader", String.join(";", COLUMNS));
      }
      return parser.getRecords();
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      throw Refusal.at("file", "calendar.wrongHeader", String.join(";", COLUMNS));
    }
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private static Refusal refused(List<String> wrong) {
    return Refusal.at(
        "file",
        "calendar.linesWrong",
        String.valueOf(wrong.size()),
        String.join("\n", wrong.subList(0, Math.min(MOST_SHOWN, wrong.size()))));
  }
}
