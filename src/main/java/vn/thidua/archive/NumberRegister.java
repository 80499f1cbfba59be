package vn.thidua.archive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.workflow.Refusal;

/**
 * The register of document numbers (sổ đăng ký văn bản): each number is given once per issuing
 * body, symbol and year; a void one stays in the book with its reason. Which series must be without
 * gaps is data (table {@code number_series}, with its source); one that is not listed must be.
 */
@Service
public class NumberRegister {

  private static final Logger log = LoggerFactory.getLogger(NumberRegister.class);

  private final JdbcClient database;
  private final TransactionTemplate apart;
  private final Clock clock;

  NumberRegister(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** The number after the highest that was given. */
  public DocumentNumber next(NumberSeries series) {
    return new DocumentNumber(highest(series) + 1, series.symbol());
  }

  /**
   * The same for each year from that of the series to the last one.
   *
   * @return by year
   */
  public Map<Integer, DocumentNumber> nextUntil(NumberSeries series, int lastYear) {
    Map<Integer, DocumentNumber> next = new TreeMap<>();
    for (int year = series.year(); year <= lastYear; year++) {
      next.put(year, new DocumentNumber(1, series.symbol()));
    }
    database
        .sql(
            """
            select issue_year, max(number) as highest from register_entry
            where issuing_body = ? and symbol = ? and issue_year between ? and ?
            group by issue_year
            """)
        .params(series.issuingBody(), series.symbol(), series.year(), lastYear)
        .query(
            row -> {
              next.put(
                  row.getInt("issue_year"),
                  new DocumentNumber(row.getInt("highest") + 1, series.symbol()));
            });
    return next;
  }

  /**
   * Gives a document the number a person wrote.
   *
   * @param written such as "12/TTr-CTĐ"
   * @param field of the form beside which a refusal is shown
   * @throws Refusal if it is malformed, was given before, or leaves a gap where there may be none
   */
  @Transactional
  public RegisterEntry reserve(
      NumberSeries series, String written, String subject, String by, String field) {
    int highest = highest(series);
    DocumentNumber free = new DocumentNumber(highest + 1, series.symbol());
    DocumentNumber number =
        DocumentNumber.read(written, series.symbol())
            .orElseThrow(() -> Refusal.at(field, "archive.numberFormat", written, free.toString()));
    if (number.number() > free.number() && highest > 0 && isGapFree(series.symbol())) {
      throw Refusal.at(field, "archive.numberLeavesGap", number.toString(), free.toString());
    }
    try {
      return insert(series, number.number(), subject, by);
    } catch (DuplicateKeyException e) {
      throw Refusal.at(
          field,
          "archive.numberTaken",
          number.toString(),
          String.valueOf(series.year()),
          free.toString());
    }
  }

  /**
   * The number of a paper that is being written: the next one of the series, given in a transaction
   * of its own so that nobody waits for the writing. A paper that has to be written again keeps it:
   * none is missing, none is given twice.
   *
   * @param order by which the paper is written
   * @param paper its subject among those of the order
   */
  RegisterEntry draw(NumberSeries series, long order, String paper, String subject, String by) {
    while (true) {
      try {
        return Objects.requireNonNull(
            apart.execute(
                status ->
                    drawn(order, paper)
                        .orElseGet(() -> insert(series, order, paper, subject, by))));
      } catch (DuplicateKeyException taken) {
        log.debug("A number of {} was taken at the same moment, drawing the next", series);
      }
    }
  }

  private Optional<RegisterEntry> drawn(long order, String paper) {
    return database
        .sql(
            """
            select id, number, symbol from register_entry
            where paper_order = ? and paper_subject = ?
            """)
        .params(order, paper)
        .query(
            (row, line) ->
                new RegisterEntry(
                    row.getLong(1), new DocumentNumber(row.getInt(2), row.getString(3))))
        .optional();
  }

  private RegisterEntry insert(
      NumberSeries series, long order, String paper, String subject, String by) {
    RegisterEntry entry = insert(series, highest(series) + 1, subject, by);
    database
        .sql("update register_entry set paper_order = ?, paper_subject = ? where id = ?")
        .params(order, paper, entry.id())
        .update();
    return entry;
  }

  /** Says in the book what the document is about, once that is written. */
  void describe(long id, String subject) {
    database.sql("update register_entry set subject = ? where id = ?").params(subject, id).update();
  }

  /**
   * @throws Refusal if there is none
   */
  public RegisterEntry get(long id) {
    return database
        .sql("select number, symbol from register_entry where id = ?")
        .param(id)
        .query(
            (row, line) ->
                new RegisterEntry(id, new DocumentNumber(row.getInt(1), row.getString(2))))
        .optional()
        .orElseThrow(() -> new Refusal("archive.noSuchEntry", String.valueOf(id)));
  }

  /**
   * The entry of a number that was given.
   *
   * @param written such as "12/TTr-CTĐ"
   */
  public Optional<Long> find(NumberSeries series, String written) {
    return DocumentNumber.read(written, series.symbol())
        .flatMap(
            number ->
                database
                    .sql(
                        """
                        select id from register_entry
                        where issuing_body = ? and symbol = ? and issue_year = ? and number = ?
                        """)
                    .params(series.issuingBody(), series.symbol(), series.year(), number.number())
                    .query(Long.class)
                    .optional());
  }

  /**
   * Declares a number void. It stays in the book and is not given again.
   *
   * @throws Refusal if it is void already
   */
  @Transactional
  void declareVoid(long id, String reason, String by) {
    int changed =
        database
            .sql(
                """
                update register_entry set void_reason = ?, voided_by = ?, voided_at = ?
                where id = ? and void_reason is null
                """)
            .params(reason.strip(), by, now(), id)
            .update();
    if (changed == 0) {
      throw new Refusal("archive.alreadyVoid", get(id).documentNumber().toString());
    }
  }

  private int highest(NumberSeries series) {
    return database
        .sql(
            """
            select coalesce(max(number), 0) from register_entry
            where issuing_body = ? and symbol = ? and issue_year = ?
            """)
        .params(series.issuingBody(), series.symbol(), series.year())
        .query(Integer.class)
        .single();
  }

  private boolean isGapFree(String symbol) {
    return database
        .sql("select gap_free from number_series where symbol = ?")
        .param(symbol)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  private RegisterEntry insert(NumberSeries series, int number, String subject, String by) {
    KeyHolder key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into register_entry
              (issuing_body, issue_year, symbol, number, subject, keeper, reserved_by, reserved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            series.issuingBody(),
            series.year(),
            series.symbol(),
            number,
            subject,
            series.keeper(),
            by,
            now())
        .update(key, "id");
    return new RegisterEntry(
        Objects.requireNonNull(key.getKeyAs(Long.class)),
        new DocumentNumber(number, series.symbol()));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
