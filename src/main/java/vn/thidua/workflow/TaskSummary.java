package vn.thidua.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a person's task list. */
record TaskSummary(
    String id,
    String name,
    String title,
    String businessKey,
    Instant created,
    @Nullable Instant due,
    @Nullable String assignee) {}
