package vn.thidua.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That somebody did something.
 *
 * @param by user id; where it is shown, the name
 */
public record Done(String by, Instant at) {

  /** From the columns {@code <verb>_by} and {@code <verb>_at}; null until it is done. */
  public static @Nullable Done in(ResultSet row, String verb) throws SQLException {
    String by = row.getString(verb + "_by");
    return by == null
        ? null
        : new Done(by, row.getObject(verb + "_at", OffsetDateTime.class).toInstant());
  }

  /** With the name of the person where it is known. */
  public static @Nullable Done named(@Nullable Done done, Map<String, String> names) {
    return done == null ? null : new Done(names.getOrDefault(done.by(), done.by()), done.at());
  }
}
