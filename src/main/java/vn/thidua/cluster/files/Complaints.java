package vn.thidua.cluster.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thidua.cluster.files.ImportRefused.RowError;
import vn.thidua.words.Words;

/** Gathers what is wrong in the files, so that all of it is told at once. */
public final class Complaints {

  private final Words words;
  private final List<String> order;
  private final List<RowError> errors = new ArrayList<>();

  public Complaints(Words words, List<String> order) {
    this.words = words;
    this.order = order;
  }

  void add(String file, int line, String key, Object... arguments) {
    String what = words.say(key, arguments);
    String text = words.say("cluster.rowError", file, line, what);
    errors.add(new RowError(file, line, text));
  }

  int count() {
    return errors.size();
  }

  public boolean concern(String file) {
    return errors.stream().anyMatch(each -> each.file().equals(file));
  }

  public void throwIfAny() {
    if (!errors.isEmpty()) {
      Comparator<RowError> byFile = Comparator.comparingInt(each -> order.indexOf(each.file()));
      throw new ImportRefused(
          errors.stream().sorted(byFile.thenComparingInt(RowError::line)).toList());
    }
  }
}
