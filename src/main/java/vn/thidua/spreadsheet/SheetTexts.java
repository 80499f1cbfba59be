package vn.thidua.spreadsheet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.words.Words;

/**
 * The words of a workbook, in the messages below one prefix: {@code sheet.<name>} names a table,
 * {@code column.<name>} a column. A cell that is a constant shows its label.
 *
 * @param prefix such as {@code review.workbook.}
 */
public record SheetTexts(Words words, String prefix) {

  public Sheet sheet(String name, List<String> columns, Stream<List<@Nullable Object>> rows) {
    return new Sheet(
        say("sheet." + name),
        columns.stream().map(this::column).toList(),
        rows.map(this::labelled).toList());
  }

  public String column(String name) {
    return say("column." + name);
  }

  public String say(String key, Object... arguments) {
    return words.say(prefix + key, arguments);
  }

  private List<@Nullable Object> labelled(List<@Nullable Object> row) {
    row.replaceAll(cell -> cell instanceof Enum<?> constant ? words.label(constant) : cell);
    return row;
  }
}
