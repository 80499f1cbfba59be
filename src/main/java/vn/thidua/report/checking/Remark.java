package vn.thidua.report.checking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.report.Passage;

/**
 * What was remarked on a version of a report.
 *
 * @param version the number it was made on
 * @param by user id of the person who made it; where it is shown, the name
 */
public record Remark(int version, @JsonUnwrapped Note note, String by, Instant at) {

  /**
   * What is to be changed.
   *
   * @param criterion code of the criterion it is pinned to; empty like null
   * @param passage the passage it is pinned to; with neither it is on the whole report
   * @param text null or blank in a form where nothing was remarked
   */
  public record Note(
      @Size(max = 20) @Nullable String criterion,
      @Nullable Passage passage,
      @Size(max = 2_000) @Nullable String text) {

    boolean isWritten() {
      return text != null && !text.isBlank();
    }

    boolean isOnTheWhole() {
      return criterion == null && passage == null;
    }

    /** Without what the form adds. */
    Note stripped() {
      return new Note(
          criterion == null || criterion.isBlank() ? null : criterion,
          passage,
          text == null ? null : text.strip());
    }
  }

  Remark by(String name) {
    return new Remark(version, note, name, at);
  }
}
