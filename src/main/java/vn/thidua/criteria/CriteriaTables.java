package vn.thidua.criteria;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thidua.workflow.Refusal;

/** The stored criteria tables. What was read once is remembered: a stored table never changes. */
@Service
public class CriteriaTables {

  private record Head(
      String name, int version, LocalDate effectiveFrom, String citation, boolean sample) {}

  private final JdbcClient jdbc;
  private final CriteriaRows rows;
  private final Map<Long, CriteriaTable> known = new ConcurrentHashMap<>();

  CriteriaTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.rows = new CriteriaRows(jdbc);
  }

  /**
   * @throws Refusal if there is no such table
   */
  public CriteriaTable get(long id) {
    return known.computeIfAbsent(id, this::read);
  }

  /**
   * The table that a year of this cluster beginning on that day uses if it is opened now: the one
   * with the latest first day, the cluster's own before one for all, the newest version first.
   *
   * @throws Refusal if there is none
   */
  public long inForce(String cluster, LocalDate firstDay) {
    return jdbc.sql(
            """
            select id from criteria_table
             where valid_from <= :day and (cluster_code is null or cluster_code = :cluster)
             order by case when cluster_code is null then 1 else 0 end, valid_from desc,
               version_number desc
             fetch first 1 row only
            """)
        .param("day", firstDay)
        .param("cluster", cluster)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new Refusal("criteria.noTable"));
  }

  private CriteriaTable read(long id) {
    Head head =
        jdbc.sql(
                """
                select name, version_number as version, valid_from as effective_from, citation,
                  sample from criteria_table where id = :id
                """)
            .param("id", id)
            .query(Head.class)
            .optional()
            .orElseThrow(() -> new Refusal("criteria.noTable"));
    return new CriteriaTable(
        id,
        head.name(),
        head.version(),
        head.effectiveFrom(),
        head.citation(),
        head.sample(),
        rows.tree(id));
  }
}
