package vn.thidua.spreadsheet;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Tables as the answer to a request: a file to be saved. */
public final class Download {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Download() {}

  /**
   * @param name such as {@code scores.xlsx}
   */
  public static ResponseEntity<byte[]> of(String name, List<Sheet> sheets) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CONTENT_TYPE, XLSX)
        .body(Workbooks.write(sheets));
  }
}
