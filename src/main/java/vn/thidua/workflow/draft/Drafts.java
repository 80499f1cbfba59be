package vn.thidua.workflow.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.Refusal;

/**
 * Unfinished inputs, kept without validation. A draft belongs to a piece of work, not to a task id,
 * so it is still there when the engine has made the task anew (after a return or an extension).
 *
 * <p>Several tabs and several people may write the same draft. Each says which version he has seen;
 * if there is another one by now he gets that back instead and nothing is overwritten.
 */
@Component
public class Drafts {

  /** Longest draft kept, in characters of JSON. */
  static final int LIMIT = 200_000;

  /** The version of a draft that is not there yet. */
  public static final int NONE = 0;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A kept input.
   *
   * @param version 1, 2, … counted per piece of work
   * @param by user id of the one who saved it last
   */
  public record Draft(JsonNode content, int version, String by, Instant at) {}

  /**
   * Keeps an input over the version that its writer has seen.
   *
   * @param seen {@link #NONE} if he has seen none
   * @return the new version
   * @throws DraftOvertaken if somebody else has saved since; nothing is changed then
   */
  public int keep(String work, String userId, JsonNode input, int seen) {
    String content = input.toString();
    if (content.length() > LIMIT) {
      throw new Refusal("workflow.draftTooLong", LIMIT);
    }
    if (!(seen == NONE ? insert(work, userId, content) : update(work, userId, content, seen))) {
      throw new DraftOvertaken(find(work));
    }
    return seen + 1;
  }

  private boolean insert(String work, String userId, String content) {
    return find(work).isEmpty()
        && jdbc.sql(
                    """
                    insert into form_draft (work, content, saved_by, saved_at, version_number)
                    values (?, ?, ?, ?, 1)
                    """)
                .params(work, content, userId, Timestamp.from(clock.instant()))
                .update()
            == 1;
  }

  private boolean update(String work, String userId, String content, int seen) {
    return jdbc.sql(
                """
                update form_draft set content = ?, saved_by = ?, saved_at = ?, version_number = ?
                 where work = ? and version_number = ?
                """)
            .params(content, userId, Timestamp.from(clock.instant()), seen + 1, work, seen)
            .update()
        == 1;
  }

  public Optional<Draft> find(String work) {
    return jdbc.sql(
            "select content, version_number, saved_by, saved_at from form_draft where work = ?")
        .param(work)
        .query(this::draft)
        .optional();
  }

  /** The work is done. */
  public void drop(String work) {
    jdbc.sql("delete from form_draft where work = ?").param(work).update();
  }

  /**
   * The work is done with what its writer has seen.
   *
   * @throws DraftOvertaken if somebody else has saved since
   */
  public void drop(String work, int seen) {
    boolean known =
        seen != NONE
            && jdbc.sql("delete from form_draft where work = ? and version_number = ?")
                    .params(work, seen)
                    .update()
                == 1;
    if (!known) {
      Optional<Draft> newer = find(work);
      if (newer.isPresent()) {
        throw new DraftOvertaken(newer);
      }
    }
  }

  private Draft draft(ResultSet row, int i) throws SQLException {
    return new Draft(
        read(row.getString(1)),
        row.getInt(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }

  private JsonNode read(String content) {
    try {
      return json.readTree(content);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
