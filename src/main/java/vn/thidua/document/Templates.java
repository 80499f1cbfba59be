package vn.thidua.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The templates by name and day. */
@Component
class Templates {

  /** The source that holds on that day. */
  String source(String template, LocalDate asOf) {
    return shipped(template);
  }

  /** The source as it came with the program, in {@code templates/document}. */
  static String shipped(String template) {
    return resource(template + ".xhtml");
  }

  /** A file of {@code templates/document}. */
  static String resource(String name) {
    try (InputStream file = Templates.class.getResourceAsStream("/templates/document/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("No template " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
