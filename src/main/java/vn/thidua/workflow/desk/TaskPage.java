package vn.thidua.workflow.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task as its form shows it.
 *
 * @param name the id of the user task after the underscore
 * @param caseName the business key in words, where it means something
 * @param assigneeName who has claimed it, if it is somebody else
 * @param inSteadOf name of the one who is absent, if the person stands in for him
 * @param view the facts beside the input
 * @param keepsDrafts whether an unfinished input may be kept
 * @param seen version of the view, to be handed in with it; null if the work confirms nothing
 * @param draft an unfinished input, if one was kept
 * @param steps what was done before in the same case
 */
public record TaskPage(
    String id,
    String name,
    String title,
    String process,
    String businessKey,
    @Nullable String caseName,
    @Nullable Instant due,
    @Nullable String assignee,
    @Nullable String assigneeName,
    @Nullable String inSteadOf,
    Object view,
    boolean keepsDrafts,
    @Nullable String seen,
    @Nullable JsonNode draft,
    @Nullable DraftNote draftNote,
    List<Step> steps) {

  /**
   * Of which version the unfinished input is.
   *
   * @param savedBy name of the person; null if it was he who opens it now
   */
  public record DraftNote(int version, @Nullable String savedBy, Instant savedAt) {}

  /**
   * A finished step: what, by whom, when.
   *
   * @param inSteadOf name of the one in whose stead he did it; null if it was his own work
   */
  public record Step(String title, String person, @Nullable String inSteadOf, Instant at) {}
}
