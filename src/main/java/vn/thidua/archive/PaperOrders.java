package vn.thidua.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of orders. How far one is is told in transactions of their own, so that people see it
 * while the work goes on, and a failure stays told when the work is rolled back.
 */
@Repository
class PaperOrders {

  private static final int FAILURE_LENGTH = 1000;

  private final JdbcClient database;
  private final TransactionTemplate apart;
  private final Clock clock;

  PaperOrders(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  long add(
      String step,
      String caseKey,
      long awardYear,
      @Nullable String unit,
      String by,
      @Nullable String inSteadOf) {
    KeyHolder key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into paper_order
              (case_key, step, award_year, unit, ordered_by, in_stead_of, ordered_at, total, done)
            values (:caseKey, :step, :awardYear, :unit, :by, :inSteadOf, :at, 0, 0)
            """)
        .param("caseKey", caseKey)
        .param("step", step)
        .param("awardYear", awardYear)
        .param("unit", unit)
        .param("by", by)
        .param("inSteadOf", inSteadOf)
        .param("at", now())
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  /** Orders a void paper anew, as of the step by which it was written. */
  void addReplacement(long paper) {
    database
        .sql(
            """
            insert into paper_order
              (case_key, step, award_year, unit, ordered_by, ordered_at, total, done, corrects)
            select o.case_key, o.step, o.award_year, o.unit, d.voided_by, d.voided_at, 0, 0, d.id
            from archive_document d join paper_order o on o.id = d.paper_order where d.id = ?
            """)
        .param(paper)
        .update();
  }

  PaperOrder get(long id) {
    return database
        .sql("select * from paper_order where id = ?")
        .param(id)
        .query((row, line) -> order(row))
        .single();
  }

  /** Orders of a case that are not done, oldest first. */
  List<PaperOrder> open(String caseKey) {
    return database
        .sql("select * from paper_order where case_key = ? and finished_at is null order by id")
        .param(caseKey)
        .query((row, line) -> order(row))
        .list();
  }

  /** Ids of the orders of a case and those below it that are not done, oldest first. */
  List<Long> openBelow(String caseKey) {
    return database
        .sql(
            """
            select id from paper_order
            where (case_key = ? or case_key like ?) and finished_at is null order by id
            """)
        .params(caseKey, caseKey + "/%")
        .query(Long.class)
        .list();
  }

  /** Orders that nobody works off yet, oldest first. */
  List<PaperOrder> waiting() {
    return database
        .sql("select * from paper_order where not started and finished_at is null order by id")
        .query((row, line) -> order(row))
        .list();
  }

  /** Takes an order into one's hands; false if somebody else has it. */
  boolean claim(long id) {
    return database
            .sql("update paper_order set started = true where id = ? and not started")
            .param(id)
            .update()
        == 1;
  }

  void progress(long id, int done, int total) {
    apart.executeWithoutResult(
        status ->
            database
                .sql("update paper_order set done = ?, total = ?, failure = null where id = ?")
                .params(done, total, id)
                .update());
  }

  void failed(long id, String reason) {
    String text = reason.substring(0, Math.min(reason.length(), FAILURE_LENGTH));
    apart.executeWithoutResult(
        status ->
            database
                .sql("update paper_order set failure = ?, done = 0 where id = ?")
                .params(text, id)
                .update());
  }

  void finished(long id) {
    database.sql("update paper_order set finished_at = ? where id = ?").params(now(), id).update();
  }

  private static PaperOrder order(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new PaperOrder(
        row.getLong("id"),
        row.getString("case_key"),
        row.getString("step"),
        row.getLong("award_year"),
        row.getString("unit"),
        row.getString("ordered_by"),
        row.getString("in_stead_of"),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        row.getInt("total"),
        row.getInt("done"),
        row.getString("failure"),
        finished == null ? null : finished.toInstant(),
        row.getObject("corrects", Long.class));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
