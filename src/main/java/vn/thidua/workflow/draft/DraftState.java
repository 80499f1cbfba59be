package vn.thidua.workflow.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a draft stands for one who has its form open.
 *
 * @param version 0 if there is no draft
 * @param draft null if the version is the one he has seen
 * @param savedBy name of the person; null if there is no draft
 * @param others who else has the form open
 */
public record DraftState(
    int version,
    @Nullable JsonNode draft,
    @Nullable String savedBy,
    @Nullable Instant savedAt,
    List<Other> others) {

  /**
   * @param self the same person in another tab
   */
  public record Other(String person, boolean self) {}
}
