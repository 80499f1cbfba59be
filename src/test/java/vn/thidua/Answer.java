package vn.thidua;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What the server answered: status, body as JSON (an empty node if there was none) and as text. */
record Answer(int status, JsonNode body, String text, HttpHeaders headers) {

  /** The problem's explanation in Vietnamese. */
  String detail() {
    return body.path("detail").asText();
  }

  /** Whether neither the browser nor anything on the way may keep it. */
  boolean isKeptNowhere() {
    return headers.firstValue("Cache-Control").orElse("").contains("no-store");
  }

  Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("expected %d but was %d: %s".formatted(expected, status, text));
    }
    return this;
  }
}
