package vn.thidua.workflow;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * For a file that came from outside: it is saved, never shown inside our pages; and should a
 * browser show it, without any rights there.
 */
public final class DownloadHeaders {

  private DownloadHeaders() {}

  /**
   * @param name under which it is saved, with its ending
   */
  public static void set(HttpServletResponse response, String mediaType, String name) {
    response.setContentType(mediaType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }
}
