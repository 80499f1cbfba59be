package vn.thidua.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The holiday tables of all years. Every due date asks for them, so they are kept in memory;
 * another node sees an import after ten minutes at the latest.
 */
@Repository
class SpecialDays {

  private static final Duration FRESH = Duration.ofMinutes(10);

  /**
   * @param years those whose table was imported
   */
  record Table(Map<LocalDate, SpecialDay> days, Set<Integer> years, Instant readAt) {}

  /** One imported year, for the list that an administrator sees. */
  record ImportedYear(int number, String source, long off, long work) {}

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile @Nullable Table known;

  SpecialDays(JdbcTemplate batch, Clock clock) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
    this.clock = clock;
  }

  Table all() {
    Table table = known;
    if (table == null
        || Duration.between(table.readAt(), clock.instant()).abs().compareTo(FRESH) > 0) {
      table = read();
      known = table;
    }
    return table;
  }

  List<ImportedYear> years() {
    return jdbc.sql(
            """
            select y.year_number, y.source,
              (select count(*) from special_day d
                where d.year_number = y.year_number and d.kind = 'OFF') as days_off,
              (select count(*) from special_day d
                where d.year_number = y.year_number and d.kind = 'WORK') as days_worked
            from holiday_year y order by y.year_number desc
            """)
        .query(
            (row, n) ->
                new ImportedYear(row.getInt(1), row.getString(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  /** Puts the table of a year in place of the one before, in the caller's transaction. */
  void replace(int year, String source, List<SpecialDay> days, String by) {
    jdbc.sql("delete from special_day where year_number = ?").param(year).update();
    jdbc.sql("delete from holiday_year where year_number = ?").param(year).update();
    jdbc.sql("insert into holiday_year values (?, ?, ?, ?)")
        .params(year, source, by, OffsetDateTime.now(clock))
        .update();
    batch.batchUpdate(
        "insert into special_day (on_day, year_number, kind, name) values (?, ?, ?, ?)",
        days.stream()
            .map(each -> new Object[] {each.day(), year, each.kind().name(), each.name()})
            .toList());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known = null;
          }
        });
  }

  private Table read() {
    Map<LocalDate, SpecialDay> days = new HashMap<>();
    jdbc.sql("select on_day as \"day\", kind, name from special_day")
        .query(SpecialDay.class)
        .list()
        .forEach(each -> days.put(each.day(), each));
    Set<Integer> years =
        Set.copyOf(jdbc.sql("select year_number from holiday_year").query(Integer.class).list());
    return new Table(Map.copyOf(days), years, clock.instant());
  }
}
