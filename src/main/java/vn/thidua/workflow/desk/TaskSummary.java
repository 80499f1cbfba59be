package vn.thidua.workflow.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a person's task list.
 *
 * @param caseName the business key in words, where it means something
 */
public record TaskSummary(
    String id,
    String name,
    String title,
    String businessKey,
    @Nullable String caseName,
    Instant created,
    @Nullable Instant due,
    @Nullable String assignee) {}
