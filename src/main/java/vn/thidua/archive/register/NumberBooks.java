package vn.thidua.archive.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.archive.BodyNames;
import vn.thidua.archive.DocumentNumber;
import vn.thidua.archive.Entries;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.PersonNames;

/** The books of numbers as people read them: each unit those that it keeps. */
@Component
public class NumberBooks {

  private final JdbcClient database;
  private final BodyNames bodies;
  private final PersonNames people;

  NumberBooks(JdbcClient database, BodyNames bodies, PersonNames people) {
    this.database = database;
    this.bodies = bodies;
    this.people = people;
  }

  /**
   * @param keeper code of the unit that keeps it
   * @param numbers how many were given
   * @param voided how many of them are void
   */
  public record Book(String keeper, String keeperName, int year, int numbers, int voided) {}

  /**
   * One number that was given.
   *
   * @param body that issues under it, in words
   * @param paper id of the paper that bears it; null if there is none yet, or it is not for this
   *     reader's eyes
   * @param replacedBy the number of the paper that took its place
   * @param voidReason why it is void; null while it stands
   */
  public record Line(
      String body,
      String number,
      String subject,
      String reservedBy,
      Instant reservedAt,
      @Nullable LocalDate issuedOn,
      @Nullable Long paper,
      @Nullable String replacedBy,
      @Nullable String voidReason,
      @Nullable String voidedBy,
      @Nullable Instant voidedAt) {

    private Line named(Map<String, String> bodies, Map<String, String> people) {
      return new Line(
          bodies.getOrDefault(body, body),
          number,
          subject,
          people.getOrDefault(reservedBy, reservedBy),
          reservedAt,
          issuedOn,
          paper,
          replacedBy,
          voidReason,
          voidedBy == null ? null : people.getOrDefault(voidedBy, voidedBy),
          voidedAt);
    }
  }

  /** The books of the units that this person belongs to, newest first. */
  public List<Book> of(Actor reader) {
    Set<String> units = reader.units(Right.READ_FILES);
    if (units.isEmpty()) {
      return List.of();
    }
    Map<String, String> names = bodies.of(units);
    return database
        .sql(
            """
            select keeper, issue_year, count(*), count(void_reason) from register_entry
            where keeper in (:units) group by keeper, issue_year order by issue_year desc, keeper
            """)
        .param("units", units)
        .query(
            (row, line) ->
                new Book(
                    row.getString(1),
                    names.getOrDefault(row.getString(1), row.getString(1)),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4)))
        .list();
  }

  /** All numbers of a book, in their order; none for somebody of another unit. */
  public List<Line> lines(String keeper, int year, Actor reader) {
    if (!reader.may(Right.READ_FILES, keeper)) {
      return List.of();
    }
    List<Line> lines =
        database
            .sql(
                """
                select e.*, d.issued_on, n.number_text as replaced_by,
                  case when exists (select 1 from archive_reader r
                    where r.document = d.id and r.reader in (:papers)) then d.id end as paper
                from register_entry e
                left join archive_document d on d.register_entry = e.id
                left join archive_document n on n.corrects = d.id
                where e.keeper = :keeper and e.issue_year = :year
                order by e.issuing_body, e.symbol, e.number
                """)
            .param("papers", Entries.of(reader).papers())
            .param("keeper", keeper)
            .param("year", year)
            .query((row, line) -> line(row))
            .list();
    return named(lines);
  }

  private List<Line> named(List<Line> lines) {
    Map<String, String> bodyNames = bodies.of(lines.stream().map(Line::body).toList());
    Map<String, String> personNames =
        people.of(
            lines.stream()
                .flatMap(each -> Stream.of(each.reservedBy(), each.voidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return lines.stream().map(each -> each.named(bodyNames, personNames)).toList();
  }

  private static Line line(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime voidedAt = row.getObject("voided_at", OffsetDateTime.class);
    return new Line(
        row.getString("issuing_body"),
        new DocumentNumber(row.getInt("number"), row.getString("symbol")).toString(),
        row.getString("subject"),
        row.getString("reserved_by"),
        row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("paper", Long.class),
        row.getString("replaced_by"),
        row.getString("void_reason"),
        row.getString("voided_by"),
        voidedAt == null ? null : voidedAt.toInstant());
  }
}
