package vn.thidua.spreadsheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The words of a workbook, in the messages below one prefix: {@code sheet.<name>} names a table,
 * {@code column.<name>} a column.
 *
 * @param prefix such as {@code review.workbook.}
 */
public record SheetTexts(MessageSource messages, String prefix) {

  public Sheet sheet(String name, List<String> columns, Stream<List<@Nullable Object>> rows) {
    return new Sheet(
        say("sheet." + name), columns.stream().map(this::column).toList(), rows.toList());
  }

  public String column(String name) {
    return say("column." + name);
  }

  public String say(String key, Object... arguments) {
    return messages.getMessage(prefix + key, arguments, Locale.ROOT);
  }
}
