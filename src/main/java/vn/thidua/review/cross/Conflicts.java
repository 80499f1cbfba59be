package vn.thidua.review.cross;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.workflow.Refusal;

/** Which unit must not score which other, and why. */
@Repository
public class Conflicts {

  record Conflict(String unit, String about, String reason) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Conflicts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Conflict> list(long awardYear) {
    return jdbc.sql(
            """
            select unit, about, reason from score_conflict where award_year = :year
             order by unit, about
            """)
        .param("year", awardYear)
        .query(Conflict.class)
        .list();
  }

  /** For a unit those that it must not score. */
  Map<String, Set<String>> of(long awardYear) {
    return list(awardYear).stream()
        .collect(groupingBy(Conflict::unit, mapping(Conflict::about, toSet())));
  }

  void declare(long awardYear, Conflict conflict, String by) {
    try {
      jdbc.sql(
              """
              insert into score_conflict (award_year, unit, about, reason, declared_by, declared_at)
              values (:year, :unit, :about, :reason, :by, :at)
              """)
          .param("year", awardYear)
          .param("unit", conflict.unit())
          .param("about", conflict.about())
          .param("reason", conflict.reason())
          .param("by", by)
          .param("at", OffsetDateTime.now(clock))
          .update();
    } catch (DuplicateKeyException e) {
      throw new Refusal("review.conflictAlreadyDeclared");
    }
  }
}
