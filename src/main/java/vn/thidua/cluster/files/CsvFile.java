package vn.thidua.cluster.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Cuts the text of a CSV file into lines: semicolon or comma, with or without byte order mark. */
final class CsvFile {

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_LINES = 5_000;

  private final String file;
  private final List<String> columns;
  private final Complaints complaints;

  CsvFile(String file, List<String> columns, Complaints complaints) {
    this.file = file;
    this.columns = columns;
    this.complaints = complaints;
  }

  /** The lines below the header; none if the file as a whole cannot be read. */
  List<CsvLine> lines(String text) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (content.isBlank()) {
      return List.of();
    }
    if (content.length() > MOST_CHARACTERS) {
      return unreadable(1, "cluster.fileTooLong", String.valueOf(MOST_CHARACTERS));
    }
    if (content.indexOf('\uFFFD') >= 0) {
      return unreadable(1, "cluster.fileNotUtf8");
    }
    return parse(content);
  }

  private List<CsvLine> parse(String content) {
    List<CsvLine> lines = new ArrayList<>();
    List<String> header = List.of();
    int line = 0;
    try (CSVParser parser = CSVParser.parse(content, format(content))) {
      for (CSVRecord cells : parser) {
        line = (int) parser.getCurrentLineNumber();
        if (header.isEmpty()) {
          header = cells.stream().map(this::column).toList();
          if (header.size() != columns.size() || !header.containsAll(columns)) {
            return unreadable(
                line, "cluster.wrongHeader", String.join(";", columns), String.join(";", header));
          }
        } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          lines.add(new CsvLine(file, line, header, cells.toList(), complaints));
        }
      }
    } catch (UncheckedIOException | IllegalStateException | IOException e) {
      return unreadable(line + 1, "cluster.brokenQuotes");
    }
    return lines.size() > MOST_LINES
        ? unreadable(MOST_LINES + 2, "cluster.tooManyLines", String.valueOf(MOST_LINES))
        : lines;
  }

  /** The column as it is named here; columns may come in any order and spelling of capitals. */
  private String column(String cell) {
    return columns.stream().filter(cell::equalsIgnoreCase).findFirst().orElse(cell);
  }

  private static CSVFormat format(String content) {
    String first = content.strip().lines().findFirst().orElse("");
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(first.indexOf(';') >= 0 ? ';' : ',')
        .setTrim(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  private List<CsvLine> unreadable(int line, String key, Object... arguments) {
    complaints.add(file, line, key, Arrays.copyOf(arguments, arguments.length));
    return List.of();
  }
}
