package vn.thidua.cluster.files;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.workflow.Refusal;

/** The files hold errors; nothing was imported. Names every row that is wrong. */
public class ImportRefused extends Refusal {

  private final transient List<RowError> errors;

  ImportRefused(List<RowError> errors) {
    super("cluster.importRefused", String.valueOf(errors.size()), firstOf(errors));
    this.errors = List.copyOf(errors);
  }

  /** All errors, in the order of files and lines. */
  public List<RowError> errors() {
    return errors;
  }

  /** A message that people read holds the first ones; who corrects these will see the rest. */
  private static String firstOf(List<RowError> errors) {
    return errors.stream().limit(30).map(RowError::text).collect(Collectors.joining("\n"));
  }

  /**
   * One thing that is wrong.
   *
   * @param line of the file, beginning with 1
   * @param text the whole sentence, file and line included
   */
  public record RowError(String file, int line, String text) {}
}
