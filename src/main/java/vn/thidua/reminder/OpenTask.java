package vn.thidua.reminder;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.rights.Actor;

/**
 * An open task and who may do it.
 *
 * @param name the id of the user task after the underscore
 * @param title as the drawing names it
 * @param businessKey of its case, may be empty
 * @param unit the unit whose case it is; null for a case of the whole cluster
 * @param people candidates by user id
 * @param groups candidates by group
 */
public record OpenTask(
    String id,
    String name,
    String title,
    String businessKey,
    @Nullable String unit,
    Instant created,
    @Nullable Instant due,
    @Nullable String assignee,
    Set<String> people,
    Set<String> groups) {

  /** Whether he may do it: it is his, or free for him. */
  boolean isFor(Actor actor) {
    return assignee == null
        ? people.contains(actor.userId()) || groups.stream().anyMatch(actor::isIn)
        : assignee.equals(actor.userId());
  }
}
