package vn.thidua.cluster;

import java.util.List;

/** What an import of the organisation changed, file by file. */
public record ImportReport(List<FileReport> files) {

  /** Rows of one file by what became of them. */
  public record FileReport(String file, int added, int changed, int unchanged) {}

  /** How many rows were new or different altogether; 0 when the same files come again. */
  public int written() {
    return files.stream().mapToInt(each -> each.added() + each.changed()).sum();
  }
}
