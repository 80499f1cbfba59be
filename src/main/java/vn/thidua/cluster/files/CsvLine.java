package vn.thidua.cluster.files;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a CSV file, read cell by cell. What is wrong in a cell goes to the complaints, and a
 * stand-in is returned, so that all cells of a line are looked at.
 */
public final class CsvLine {

  /** Part of groups' names and business keys, hence neither dot nor slash. */
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");

  /** A spreadsheet would run such a cell as a formula when somebody opens an export. */
  private static final Pattern FORMULA = Pattern.compile("^[=+@-].*", Pattern.DOTALL);

  private static final Pattern CONTROL = Pattern.compile(".*\\p{Cntrl}.*", Pattern.DOTALL);

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final String file;
  private final int number;
  private final List<String> columns;
  private final List<String> cells;
  private final Complaints complaints;

  CsvLine(
      String file, int number, List<String> columns, List<String> cells, Complaints complaints) {
    this.file = file;
    this.number = number;
    this.columns = columns;
    this.cells = cells;
    this.complaints = complaints;
  }

  public String file() {
    return file;
  }

  int number() {
    return number;
  }

  /** The cell as it stands; blank if the line is too short. */
  String raw(String column) {
    int index = columns.indexOf(column);
    return index < cells.size() ? cells.get(index) : "";
  }

  /** Whether the line has a cell for each column; complains if not. */
  boolean isWhole() {
    if (cells.size() != columns.size()) {
      complain("cluster.wrongNumberOfCells", count(cells.size()), count(columns.size()));
      return false;
    }
    return true;
  }

  String text(String column, int longest) {
    String cell = raw(column);
    if (cell.isEmpty()) {
      complain("cluster.cellEmpty", column);
    } else if (cell.length() > longest) {
      complain("cluster.cellTooLong", column, count(longest), count(cell.length()));
    } else if (FORMULA.matcher(cell).matches() || CONTROL.matcher(cell).matches()) {
      complain("cluster.cellUnsafe", column);
    }
    return cell;
  }

  String code(String column) {
    return matching(column, CODE, 40, "cluster.notACode");
  }

  @Nullable String codeIfAny(String column) {
    return raw(column).isEmpty() ? null : code(column);
  }

  String userId(String column) {
    return matching(column, USER_ID, 64, "cluster.notAUserId");
  }

  String email(String column) {
    return matching(column, EMAIL, 254, "cluster.notAnEmail");
  }

  int year(String column) {
    String cell = raw(column);
    if (!cell.matches("\\d{4}")
        || Integer.parseInt(cell) < FIRST_YEAR
        || Integer.parseInt(cell) > LAST_YEAR) {
      complain("cluster.notAYear", column, cell, count(FIRST_YEAR), count(LAST_YEAR));
      return FIRST_YEAR;
    }
    return Integer.parseInt(cell);
  }

  @Nullable Integer yearIfAny(String column) {
    return raw(column).isEmpty() ? null : Integer.valueOf(year(column));
  }

  LocalDate date(String column) {
    try {
      LocalDate date = LocalDate.parse(raw(column));
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        complain("cluster.notADate", column, raw(column));
      }
      return date;
    } catch (DateTimeParseException e) {
      complain("cluster.notADate", column, raw(column));
      return LocalDate.EPOCH;
    }
  }

  @Nullable LocalDate dateIfAny(String column) {
    return raw(column).isEmpty() ? null : date(column);
  }

  <E extends Enum<E>> E oneOf(String column, Class<E> type) {
    E[] choices = type.getEnumConstants();
    for (E choice : choices) {
      if (choice.name().equals(raw(column))) {
        return choice;
      }
    }
    complain("cluster.notOneOf", column, raw(column), Arrays.toString(choices));
    return choices[0];
  }

  /** Parts separated by a bar; none if the cell is empty. */
  List<String> parts(String column) {
    return Arrays.stream(raw(column).split("\\|"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  void complain(String key, Object... arguments) {
    complaints.add(file, number, key, arguments);
  }

  private String matching(String column, Pattern pattern, int longest, String key) {
    int before = complaints.count();
    String cell = text(column, longest);
    if (complaints.count() == before && !pattern.matcher(cell).matches()) {
      complain(key, column, cell);
    }
    return cell;
  }

  private static String count(int number) {
    return String.valueOf(number);
  }
}
