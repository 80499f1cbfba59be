package vn.thidua.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.workflow.Refusal;

/**
 * The register of document numbers (sổ đăng ký văn bản): each number is given once per issuing
 * body, symbol and year; a void one stays in the book with its reason. Which series must be without
 * gaps is data (table {@code number_series}, with its source); one that is not listed must be.
 */
@Service
public class NumberRegister {

  private final JdbcClient database;
  private final Clock clock;

  NumberRegister(JdbcClient database, Clock clock) {
    this.database = database;
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
   * Gives a document the next number.
   *
   * @throws DuplicateKeyException if somebody else took it at the same moment
   */
  @Transactional
  public RegisterEntry take(NumberSeries series, String subject, String by) {
    return insert(series, highest(series) + 1, subject, by);
  }

  /**
   * @throws Refusal if there is none
   */
  public RegisterEntry get(long id) {
    return database
        .sql("select * from register_entry where id = ?")
        .param(id)
        .query((row, line) -> entry(row))
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

  /** The book of a year, in the order of numbers; void ones too. */
  public List<RegisterEntry> of(String keeper, int year) {
    return database
        .sql(
            """
            select * from register_entry where keeper = ? and issue_year = ?
            order by issuing_body, symbol, number
            """)
        .params(keeper, year)
        .query((row, line) -> entry(row))
        .list();
  }

  /**
   * Declares a number void. It stays in the book and is not given again.
   *
   * @throws Refusal if there is no reason, or it is void already
   */
  @Transactional
  public void declareVoid(long id, String reason, String by) {
    if (reason.isBlank()) {
      throw Refusal.at("reason", "archive.voidReasonMissing");
    }
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
    OffsetDateTime now = now();
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
            now)
        .update(key, "id");
    return new RegisterEntry(
        Objects.requireNonNull(key.getKeyAs(Long.class)),
        series.issuingBody(),
        series.year(),
        series.symbol(),
        number,
        subject,
        series.keeper(),
        by,
        now.toInstant(),
        null,
        null,
        null);
  }

  private static RegisterEntry entry(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime voidedAt = row.getObject("voided_at", OffsetDateTime.class);
    return new RegisterEntry(
        row.getLong("id"),
        row.getString("issuing_body"),
        row.getInt("issue_year"),
        row.getString("symbol"),
        row.getInt("number"),
        row.getString("subject"),
        row.getString("keeper"),
        row.getString("reserved_by"),
        row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
        row.getString("void_reason"),
        row.getString("voided_by"),
        voidedAt == null ? null : voidedAt.toInstant());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
