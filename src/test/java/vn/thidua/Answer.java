package vn.thidua;

import com.fasterxml.jackson.databind.JsonNode;

/** What the server answered: status, body as JSON (an empty node if there was none) and as text. */
record Answer(int status, JsonNode body, String text) {

  /** The problem's explanation in Vietnamese. */
  String detail() {
    return body.path("detail").asText();
  }

  Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("expected %d but was %d: %s".formatted(expected, status, text));
    }
    return this;
  }
}
