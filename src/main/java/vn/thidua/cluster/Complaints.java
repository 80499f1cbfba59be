package vn.thidua.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.thidua.cluster.ImportRefused.RowError;

/** Gathers what is wrong in the files, so that all of it is told at once. */
final class Complaints {

  private final MessageSource messages;
  private final List<String> order;
  private final List<RowError> errors = new ArrayList<>();

  Complaints(MessageSource messages, List<String> order) {
    this.messages = messages;
    this.order = order;
  }

  void add(String file, int line, String key, Object... arguments) {
    String what = messages.getMessage(key, arguments, Locale.ROOT);
    String text =
        messages.getMessage(
            "cluster.rowError", new Object[] {file, String.valueOf(line), what}, Locale.ROOT);
    errors.add(new RowError(file, line, text));
  }

  int count() {
    return errors.size();
  }

  boolean concern(String file) {
    return errors.stream().anyMatch(each -> each.file().equals(file));
  }

  void throwIfAny() {
    if (!errors.isEmpty()) {
      Comparator<RowError> byFile = Comparator.comparingInt(each -> order.indexOf(each.file()));
      throw new ImportRefused(
          errors.stream().sorted(byFile.thenComparingInt(RowError::line)).toList());
    }
  }
}
