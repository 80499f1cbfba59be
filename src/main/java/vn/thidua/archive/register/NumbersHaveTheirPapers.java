package vn.thidua.archive.register;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.archive.BodyNames;
import vn.thidua.archive.DocumentNumber;
import vn.thidua.completeness.CompletenessRule;
import vn.thidua.completeness.Violation;

/**
 * No number of a gap-free series is left out, each is borne by one paper (or void), and every paper
 * that says a number has it in the book.
 */
@Component
class NumbersHaveTheirPapers implements CompletenessRule {

  /** So long a number may wait for the paper that is written under it. */
  private static final Duration IN_WRITING = Duration.ofMinutes(10);

  private final JdbcClient database;
  private final ObjectProvider<BodyNames> bodies;
  private final Clock clock;

  NumbersHaveTheirPapers(JdbcClient database, ObjectProvider<BodyNames> bodies, Clock clock) {
    this.database = database;
    this.bodies = bodies;
    this.clock = clock;
  }

  private record Series(String issuingBody, int issueYear, String symbol, int first, int last) {}

  /**
   * @param papers that bear it
   */
  private record Given(String issuingBody, int issueYear, String symbol, int number, int papers) {}

  /**
   * @param number and symbol: as in the book; null if it is not there
   */
  private record Numbered(
      String caseKey,
      String title,
      String numberText,
      @Nullable Integer number,
      @Nullable String symbol) {

    boolean isInTheBook() {
      return number != null
          && symbol != null
          && new DocumentNumber(number, symbol).toString().equals(numberText);
    }
  }

  @Override
  public List<Violation> violations() {
    return Stream.of(gaps(), borneByNone(), notInTheBook()).flatMap(each -> each).toList();
  }

  private Stream<Violation> gaps() {
    List<Series> broken =
        database
            .sql(
                """
                select e.issuing_body, e.issue_year, e.symbol, min(e.number) as first,
                  max(e.number) as last
                from register_entry e left join number_series s on s.symbol = e.symbol
                where coalesce(s.gap_free, true)
                group by e.issuing_body, e.issue_year, e.symbol
                having count(*) <> max(e.number) - min(e.number) + 1
                """)
            .query(Series.class)
            .list();
    Map<String, String> names = names(broken.stream().map(Series::issuingBody));
    return broken.stream()
        .map(
            series ->
                Violation.of(
                    "archive.completeness.gap",
                    "",
                    series.symbol(),
                    series.issueYear(),
                    names.get(series.issuingBody()),
                    series.first(),
                    series.last()));
  }

  private Stream<Violation> borneByNone() {
    List<Given> wrong =
        database
            .sql(
                """
                select * from (
                  select e.issuing_body, e.issue_year, e.symbol, e.number,
                    (select count(*) from archive_document d where d.register_entry = e.id) as papers
                  from register_entry e where e.void_reason is null and e.reserved_at < ?
                ) given where papers <> 1
                """)
            .param(OffsetDateTime.now(clock).minus(IN_WRITING))
            .query(Given.class)
            .list();
    Map<String, String> names = names(wrong.stream().map(Given::issuingBody));
    return wrong.stream()
        .map(
            given ->
                Violation.of(
                    "archive.completeness.numberWithoutPaper",
                    "",
                    new DocumentNumber(given.number(), given.symbol()),
                    given.issueYear(),
                    names.get(given.issuingBody()),
                    given.papers()));
  }

  private Stream<Violation> notInTheBook() {
    return database
        .sql(
            """
            select d.case_key, d.title, d.number_text, e.number, e.symbol
            from archive_document d left join register_entry e on e.id = d.register_entry
            where d.number_text is not null order by d.id
            """)
        .query(Numbered.class)
        .list()
        .stream()
        .filter(paper -> !paper.isInTheBook())
        .map(
            paper ->
                Violation.of(
                    "archive.completeness.numberNotInBook",
                    paper.caseKey(),
                    paper.title(),
                    paper.numberText()));
  }

  private Map<String, String> names(Stream<String> codes) {
    List<String> all = codes.distinct().toList();
    Map<String, String> names =
        new HashMap<>(all.stream().collect(Collectors.toMap(code -> code, code -> code)));
    bodies.forEach(each -> names.putAll(each.of(all)));
    return names;
  }
}
