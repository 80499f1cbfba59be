package vn.thidua.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table.
 *
 * @param rows cells are texts, numbers, truth values, or null for an empty one
 */
public record Sheet(String name, List<String> header, List<List<@Nullable Object>> rows) {}
