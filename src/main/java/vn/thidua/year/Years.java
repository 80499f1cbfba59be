package vn.thidua.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.thidua.cluster.Leadership;
import vn.thidua.workflow.Refusal;

/** The recorded years. Who changes one that somebody else has changed meanwhile is refused. */
@Repository
public class Years {

  private static final String SELECT =
      """
      select y.id, y.version_number, y.cluster_code, y.year_number, y.state, y.head_unit,
        y.deputy_unit, y.second_deputy_unit, y.rule_set, y.criteria_table
      from award_year y
      """;

  private final JdbcClient jdbc;

  Years(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Year get(long id) {
    return jdbc.sql(SELECT + "where y.id = :id")
        .param("id", id)
        .query(Year.class)
        .optional()
        .orElseThrow(() -> new Refusal("year.unknown"));
  }

  public Optional<Year> find(String cluster, int number) {
    return jdbc.sql(SELECT + "where y.cluster_code = :cluster and y.year_number = :number")
        .param("cluster", cluster)
        .param("number", number)
        .query(Year.class)
        .optional();
  }

  List<Year> ofMember(String unit) {
    return jdbc.sql(
            SELECT
                + "join award_year_member m on m.award_year = y.id and m.unit_code = :unit"
                + " order by y.year_number desc")
        .param("unit", unit)
        .query(Year.class)
        .list();
  }

  List<Year> all() {
    return jdbc.sql(SELECT + "order by y.cluster_code, y.year_number desc")
        .query(Year.class)
        .list();
  }

  /** Business keys of those in these states. */
  List<String> keys(YearState... states) {
    return jdbc.sql(
            "select cluster_code || '/' || year_number from award_year where state in (:states)")
        .param("states", Stream.of(states).map(YearState::name).toList())
        .query(String.class)
        .list();
  }

  public List<Year> ledBy(Collection<String> headUnits) {
    return headUnits.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "where y.head_unit in (:units) order by y.year_number desc")
            .param("units", headUnits)
            .query(Year.class)
            .list();
  }

  /** A new year on the rules in force on its first day (rule R19). */
  public long plan(Leadership leadership, long criteriaTable) {
    List<String> deputies = leadership.deputyUnits();
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into award_year (version_number, cluster_code, year_number, state, head_unit,
              deputy_unit, second_deputy_unit, rule_set, criteria_table)
            values (0, :cluster, :number, 'PLANNED', :head, :deputy, :second,
              (select id from rule_set where effective_from =
                (select max(effective_from) from rule_set where effective_from <= :firstDay)),
              :criteriaTable)
            """)
        .param("cluster", leadership.cluster())
        .param("number", leadership.year())
        .param("head", leadership.headUnit())
        .param("deputy", deputies.get(0))
        .param("second", deputies.size() > 1 ? deputies.get(1) : null)
        .param("criteriaTable", criteriaTable)
        .param("firstDay", LocalDate.of(leadership.year(), 1, 1))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  public void open(Year year, long criteriaTable, String by, Instant at) {
    change(
        year,
        jdbc.sql(
                """
                update award_year set state = 'OPEN', opened_by = :by, opened_at = :at,
                  criteria_table = :criteriaTable, version_number = version_number + 1
                where id = :id and version_number = :version
                """)
            .param("criteriaTable", criteriaTable)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC)));
  }

  /** Other dates are put in place of those of an opened year. */
  public void reschedule(Year year) {
    moveTo(year, year.state());
  }

  /** The rule set that was in force on the first day of the year. */
  RuleSet rules(long id) {
    return jdbc.sql(
            """
            select r.id, r.name, r.effective_from, r.legal_basis, r.citation, r.cross_scorers,
              r.all_others_score, r.self_vote, r.written_opinion, r.spread_limit
            from rule_set r join award_year y on y.rule_set = r.id where y.id = :id
            """)
        .param("id", id)
        .query(RuleSet.class)
        .single();
  }

  public void moveTo(Year year, YearState state) {
    change(
        year,
        jdbc.sql(
                """
                update award_year set state = :state, version_number = version_number + 1
                where id = :id and version_number = :version
                """)
            .param("state", state.name()));
  }

  /** When the year was opened; empty before. */
  public Optional<Instant> openedAt(long id) {
    return jdbc.sql("select opened_at from award_year where id = :id and opened_at is not null")
        .param("id", id)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private static void change(Year year, JdbcClient.StatementSpec statement) {
    int changed = statement.param("id", year.id()).param("version", year.versionNumber()).update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException("award year " + year.id());
    }
  }
}
