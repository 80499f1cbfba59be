package vn.thidua.archive.paperwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
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
public class PaperOrders {

  private static final Logger log = LoggerFactory.getLogger(PaperOrders.class);
  private static final int FAILURE_LENGTH = 1000;

  /**
   * An order, and the how manieth of its kind in its case it is; a replacement counts as the order
   * whose paper it replaces.
   */
  private static final String ORDER =
      """
      select o.*, (select count(*) from paper_order n where n.case_key = o.case_key
        and n.kind = o.kind and n.draft = o.draft and n.corrects is null
        and n.id <= coalesce(o.stands_for, o.id)) as ordinal
      from paper_order o
      """;

  private final JdbcClient database;
  private final TransactionTemplate apart;
  private final Clock clock;

  PaperOrders(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Orders a paper, or its draft, in the transaction of the step that makes it due. */
  public long add(
      String kind,
      boolean draft,
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
            insert into paper_order (kind, draft, case_key, step, award_year, unit, ordered_by,
              in_stead_of, ordered_at, total, done)
            values (:kind, :draft, :caseKey, :step, :awardYear, :unit, :by, :inSteadOf, :at, 0, 0)
            """)
        .param("kind", kind)
        .param("draft", draft)
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
            insert into paper_order (kind, draft, case_key, step, award_year, unit, ordered_by,
              ordered_at, total, done, corrects, stands_for)
            select d.kind, false, o.case_key, o.step, o.award_year, o.unit, d.voided_by,
              d.voided_at, 0, 0, d.id, coalesce(o.stands_for, o.id)
            from archive_document d join paper_order o on o.id = d.paper_order where d.id = ?
            """)
        .param(paper)
        .update();
  }

  public PaperOrder get(long id) {
    return database
        .sql(ORDER + "where o.id = ?")
        .param(id)
        .query((row, line) -> order(row))
        .single();
  }

  /** Orders of a case that are not done, oldest first. */
  public List<PaperOrder> open(String caseKey) {
    return database
        .sql(ORDER + "where o.case_key = ? and o.finished_at is null order by o.id")
        .param(caseKey)
        .query((row, line) -> order(row))
        .list();
  }

  /** Orders of a case that are not done, up to this one, oldest first. */
  public List<PaperOrder> openUntil(PaperOrder last) {
    return open(last.caseKey()).stream().filter(order -> order.id() <= last.id()).toList();
  }

  /** Keys of a case and those below it in which orders are not done, in their order. */
  public List<String> openCases(String caseKey) {
    return database
        .sql(
            """
            select distinct case_key from paper_order
            where (case_key = ? or case_key like ?) and finished_at is null order by case_key
            """)
        .params(caseKey, caseKey + "/%")
        .query(String.class)
        .list();
  }

  /**
   * Lets one at a time write the papers of a case; another waits until his transaction is through.
   */
  public void lock(String caseKey) {
    if (!isLocked(caseKey)) {
      enter(caseKey);
      isLocked(caseKey);
    }
  }

  /** False if the case is not entered yet. */
  private boolean isLocked(String caseKey) {
    return !database
        .sql("select case_key from paper_case where case_key = ? for update")
        .param(caseKey)
        .query(String.class)
        .list()
        .isEmpty();
  }

  private void enter(String caseKey) {
    try {
      apart.executeWithoutResult(
          status ->
              database.sql("insert into paper_case (case_key) values (?)").param(caseKey).update());
    } catch (DuplicateKeyException entered) {
      log.debug("Case {} was entered by another at the same moment", caseKey);
    }
  }

  /** Orders that nobody works off yet, oldest first. */
  List<PaperOrder> waiting() {
    return database
        .sql(ORDER + "where not o.started and o.finished_at is null order by o.id")
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

  public void progress(long id, int done, int total) {
    apart.executeWithoutResult(
        status ->
            database
                .sql("update paper_order set done = ?, total = ?, failure = null where id = ?")
                .params(done, total, id)
                .update());
  }

  public void failed(long id, String reason) {
    String text = reason.substring(0, Math.min(reason.length(), FAILURE_LENGTH));
    apart.executeWithoutResult(
        status ->
            database
                .sql("update paper_order set failure = ?, done = 0 where id = ?")
                .params(text, id)
                .update());
  }

  public void finished(long id) {
    database.sql("update paper_order set finished_at = ? where id = ?").params(now(), id).update();
  }

  private static PaperOrder order(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new PaperOrder(
        row.getLong("id"),
        row.getString("kind"),
        row.getBoolean("draft"),
        row.getString("case_key"),
        row.getString("step"),
        row.getLong("award_year"),
        row.getString("unit"),
        row.getString("ordered_by"),
        row.getString("in_stead_of"),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        row.getInt("ordinal"),
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
