package vn.thidua.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Unfinished inputs, kept without validation. A draft belongs to a piece of work, not to a task id,
 * so it is still there when the engine has made the task anew (after a return or an extension).
 */
@Component
class Drafts {

  /** Longest draft kept, in characters of JSON. */
  static final int LIMIT = 200_000;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void keep(String work, String userId, JsonNode input) {
    String content = input.toString();
    if (content.length() > LIMIT) {
      throw new Refusal("workflow.draftTooLong", LIMIT);
    }
    drop(work);
    jdbc.sql("insert into form_draft (work, content, saved_by, saved_at) values (?, ?, ?, ?)")
        .params(work, content, userId, Timestamp.from(clock.instant()))
        .update();
  }

  Optional<JsonNode> find(String work) {
    return jdbc.sql("select content from form_draft where work = ?")
        .param(work)
        .query(String.class)
        .optional()
        .map(this::read);
  }

  void drop(String work) {
    jdbc.sql("delete from form_draft where work = ?").param(work).update();
  }

  private JsonNode read(String content) {
    try {
      return json.readTree(content);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
