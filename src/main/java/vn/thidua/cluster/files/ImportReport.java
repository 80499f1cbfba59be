package vn.thidua.cluster.files;

import java.util.List;

/**
 * What an import of the organisation changed, file by file.
 *
 * @param effects what became of the tasks of people who lost a role, a sentence each
 */
public record ImportReport(List<FileReport> files, List<String> effects) {

  /** Rows of one file by what became of them. */
  public record FileReport(String file, int added, int changed, int unchanged) {}

  /** How many rows were new or different altogether; 0 when the same files come again. */
  public int written() {
    return files.stream().mapToInt(each -> each.added() + each.changed()).sum();
  }
}
