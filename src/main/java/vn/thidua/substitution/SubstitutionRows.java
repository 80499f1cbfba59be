package vn.thidua.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table of substitutions. */
@Repository
class SubstitutionRows {

  private static final String SELECT =
      "select s.*, s.unit_code as unit, s.role_name as role from substitution s ";

  private final JdbcClient jdbc;
  private final Clock clock;

  SubstitutionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Until the end of the transaction nobody else sets a substitution in this unit. */
  void lock(String unit) {
    jdbc.sql("select code from org_unit where code = ? for update")
        .param(unit)
        .query(String.class)
        .single();
  }

  long add(
      String unit,
      String role,
      String principal,
      String substitute,
      LocalDate from,
      LocalDate until,
      String reason,
      String by) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into substitution (unit_code, role_name, principal, substitute, first_day,
              last_day, reason, set_by, set_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            unit, role, principal, substitute, from, until, reason, by, OffsetDateTime.now(clock))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  Optional<Substitution> find(long id) {
    return jdbc.sql(SELECT + "where s.id = ?").param(id).query(Substitution.class).optional();
  }

  /** Planned ones and those that last, of these units, by their first day. */
  List<Substitution> open(Collection<String> units) {
    return units.isEmpty()
        ? List.of()
        : jdbc.sql(
                SELECT
                    + "where s.unit_code in (:units) and s.ended_at is null"
                    + " order by s.first_day, s.id")
            .param("units", units)
            .query(Substitution.class)
            .list();
  }

  /** In which this person stands in, or stood in, with a role that he does not hold himself now. */
  List<Substitution> grantedTo(String substitute) {
    return jdbc.sql(
            SELECT
                + """
            where s.substitute = ? and s.granted_at is not null
              and not exists (select 1 from person_role r
                where r.user_id = s.substitute and r.role_name = s.role_name)
            order by s.id
            """)
        .param(substitute)
        .query(Substitution.class)
        .list();
  }

  /** False if it was granted or ended before. */
  boolean grant(long id) {
    return jdbc.sql(
                "update substitution set granted_at = ? where id = ? and granted_at is null and"
                    + " ended_at is null")
            .params(OffsetDateTime.now(clock), id)
            .update()
        == 1;
  }

  /** False if it had ended before. */
  boolean end(long id) {
    return jdbc.sql("update substitution set ended_at = ? where id = ? and ended_at is null")
            .params(OffsetDateTime.now(clock), id)
            .update()
        == 1;
  }

  /** Who wants it ended before its last day, and why; false if somebody has asked before. */
  boolean askToEnd(long id, String by, String reason) {
    return jdbc.sql(
                "update substitution set ended_by = ?, end_reason = ? where id = ? and ended_by is"
                    + " null and ended_at is null")
            .params(by, reason, id)
            .update()
        == 1;
  }

  /** Why one person may not hold both roles, not even for a time; empty if he may. */
  Optional<String> bar(String role, String other) {
    return jdbc.sql("select citation from substitution_bar where role_name = ? and other_role = ?")
        .params(role, other)
        .query(String.class)
        .optional();
  }
}
