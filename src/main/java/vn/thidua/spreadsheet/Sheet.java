package vn.thidua.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table.
 *
 * @param rows cells are texts, numbers, truth values, or null for an empty one
 */
public record Sheet(String name, List<String> header, List<List<@Nullable Object>> rows) {

  /** One row, to which more cells may be added. */
  public static List<@Nullable Object> row(@Nullable Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }
}
