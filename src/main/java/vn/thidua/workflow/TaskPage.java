package vn.thidua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task as its form shows it.
 *
 * @param name the id of the user task after the underscore
 * @param caseName the business key in words, where it means something
 * @param view the facts beside the input
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
    Object view,
    @Nullable JsonNode draft,
    List<Step> steps) {

  /** A finished step: what, by whom, when. */
  public record Step(String title, String person, Instant at) {}
}
