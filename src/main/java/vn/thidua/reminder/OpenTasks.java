package vn.thidua.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads open tasks with the people who may do them: however many in one statement. The engine's own
 * query asks once more for every task's candidates.
 */
@Repository
class OpenTasks {

  private static final String USER_TASK = "userTask_";

  private static final String SELECT =
      """
      select t.id_, t.task_def_key_, t.name_, t.create_time_, t.due_date_, t.assignee_,
        i.business_key_,
        v.text_ as unit, l.user_id_, l.group_id_
      from act_ru_task t
      join act_ru_execution i on i.id_ = t.proc_inst_id_
      left join act_ru_variable v on v.execution_id_ = t.proc_inst_id_ and v.name_ = 'unit'
      left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
      where t.suspension_state_ = 1
      """;
  private static final String ORDER = " order by t.due_date_, i.business_key_, t.id_";

  private final JdbcClient jdbc;
  private final Clock clock;

  OpenTasks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All, most urgent first. */
  List<OpenTask> all() {
    return read(jdbc.sql(SELECT + ORDER));
  }

  /** Those due on these days, both included. */
  List<OpenTask> due(LocalDate from, LocalDate to) {
    return read(
        jdbc.sql(SELECT + " and t.due_date_ >= :from and t.due_date_ < :to" + ORDER)
            .param("from", from.atStartOfDay())
            .param("to", to.plusDays(1).atStartOfDay()));
  }

  /**
   * Those that a person may see on his list: his own, his groups', those of his units' cases, and
   * all of the years he leads.
   *
   * @param ledYears business keys such as {@code cum-1/2016}
   */
  List<OpenTask> around(
      String userId,
      Collection<String> groups,
      Collection<String> units,
      Collection<String> ledYears) {
    StringBuilder led = new StringBuilder();
    for (int i = 0; i < ledYears.size(); i++) {
      led.append(" or i.business_key_ = :led").append(i);
      led.append(" or i.business_key_ like :below").append(i);
    }
    int number = 0;
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                SELECT
                    + """
                      and (t.assignee_ = :user or v.text_ in (:units) or exists (
                        select 1 from act_ru_identitylink c where c.task_id_ = t.id_
                          and c.type_ = 'candidate'
                          and (c.user_id_ = :user or c.group_id_ in (:groups)))\
                      """
                    + led
                    + ")"
                    + ORDER)
            .param("user", userId)
            .param("groups", orNone(groups))
            .param("units", orNone(units));
    for (String year : ledYears) {
      statement = statement.param("led" + number, year).param("below" + number, year + "/%");
      number++;
    }
    return read(statement);
  }

  /** An empty list is no list to SQL; nothing has an empty name. */
  private static Collection<String> orNone(Collection<String> names) {
    return names.isEmpty() ? List.of("") : names;
  }

  private List<OpenTask> read(JdbcClient.StatementSpec statement) {
    Map<String, OpenTask> tasks = new LinkedHashMap<>();
    statement.query(
        row -> {
          OpenTask task = tasks.get(row.getString("id_"));
          if (task == null) {
            task = task(row);
            tasks.put(task.id(), task);
          }
          add(task.people(), row.getString("user_id_"));
          add(task.groups(), row.getString("group_id_"));
        });
    return List.copyOf(tasks.values());
  }

  private OpenTask task(ResultSet row) throws SQLException {
    Timestamp due = row.getTimestamp("due_date_");
    String key = row.getString("task_def_key_");
    return new OpenTask(
        row.getString("id_"),
        key.startsWith(USER_TASK) ? key.substring(USER_TASK.length()) : key,
        row.getString("name_"),
        Objects.requireNonNullElse(row.getString("business_key_"), ""),
        row.getString("unit"),
        instant(row.getTimestamp("create_time_")),
        due == null ? null : instant(due),
        row.getString("assignee_"),
        new TreeSet<>(),
        new TreeSet<>());
  }

  /** The engine's columns have no zone. */
  private Instant instant(Timestamp moment) {
    return moment.toLocalDateTime().atZone(clock.getZone()).toInstant();
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
