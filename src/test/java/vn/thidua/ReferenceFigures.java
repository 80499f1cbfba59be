package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.ReferencePapers.Printed;

/**
 * Reads the figures of a year with statements of its own and looks for them, row by row, on the
 * printed papers.
 */
@TestComponent
class ReferenceFigures {

  @Autowired private JdbcClient jdbc;

  void requireOn(List<Printed> papers, long year) {
    for (String minutes : List.of("countMinutes", "evaluationMinutes")) {
      rows(
          papers,
          minutes,
          """
          select m.name, case c.award when 'FLAG' then 'Cờ thi đua của Bộ' else 'Bằng khen' end,
            c.agree, c.disagree, c.no_opinion
          from candidate_count c join ballot_round r on r.id = c.ballot
          join meeting t on t.id = r.meeting
          join award_year_member m on m.award_year = t.award_year and m.unit_code = c.unit
          where t.award_year = :year
          """,
          year);
      rows(
          papers,
          minutes,
          """
          select c.members, c.present, c.issued, c.collected, c.valid, c.blank, c.invalid
          from round_count c join ballot_round r on r.id = c.ballot
          join meeting t on t.id = r.meeting where t.award_year = :year
          """,
          year);
      rows(
          papers,
          minutes,
          """
          select b.sha256 from published_box b join ballot_round r on r.id = b.ballot
          join meeting t on t.id = r.meeting where t.award_year = :year
          """,
          year);
    }
    rows(
        papers,
        "countMinutes",
        """
        select p.full_name, m.name from teller e join meeting t on t.id = e.meeting
        join person p on p.user_id = e.user_id
        join award_year_member m on m.award_year = t.award_year and m.unit_code = p.unit_code
        where t.award_year = :year
        """,
        year);
    rows(
        papers,
        "evaluationMinutes",
        """
        select m.name, s.points, n.score_rank from settlement s
        join award_year_member m on m.award_year = s.award_year and m.unit_code = s.unit
        join nomination n on n.award_year = s.award_year and n.unit = s.unit
        where s.award_year = :year
        """,
        year);
    eachRow(
        papers,
        "achievementReport-",
        """
        select r.unit, s.criterion, s.points, s.note from report_score s
        join unit_report r on r.id = s.report and r.versions = s.version_number
        where r.award_year = :year
        """,
        year);
    rows(
        papers,
        "submissionLetter",
        """
        select m.name, case p.award when 'FLAG' then 'Cờ thi đua của Bộ' else 'Bằng khen' end,
          concat(p.agree, '/', p.members)
        from proposal p
        join award_year_member m on m.award_year = p.award_year and m.unit_code = p.unit
        where p.award_year = :year
        """,
        year);
    rows(
        papers,
        "decision",
        """
        select m.name, case d.award when 'FLAG' then 'Cờ thi đua của Bộ' else 'Bằng khen' end
        from candidate_decision d join ruling r on r.id = d.ruling
        join dossier s on s.id = r.dossier
        join award_year_member m on m.award_year = s.award_year and m.unit_code = d.unit
        where s.award_year = :year and d.award is not null
        """,
        year);
  }

  private void rows(List<Printed> papers, String kind, String sql, long year) {
    String text = letters(paper(papers, kind));
    List<Map<String, Object>> rows = jdbc.sql(sql).param("year", year).query().listOfRows();
    assertThat(rows).isNotEmpty();
    rows.forEach(
        row -> assertThat(text).as("%s: %s", kind, row).contains(row(row.values().stream())));
  }

  /** The first column tells the paper; the criterion's name stands between the next two. */
  private void eachRow(List<Printed> papers, String kind, String sql, long year) {
    List<Map<String, Object>> rows = jdbc.sql(sql).param("year", year).query().listOfRows();
    assertThat(rows).isNotEmpty();
    rows.forEach(
        row -> {
          List<Object> values = List.copyOf(row.values());
          String text = letters(paper(papers, kind + values.get(0)));
          assertThat(text)
              .as("%s", row)
              .contains(letters(String.valueOf(values.get(1))))
              .contains(row(values.stream().skip(2)));
        });
  }

  private static Printed paper(List<Printed> papers, String fileName) {
    return papers.stream()
        .filter(each -> each.fileName().equals(fileName))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no paper " + fileName));
  }

  private static String row(Stream<?> cells) {
    return cells.map(ReferenceFigures::cell).reduce("", String::concat);
  }

  private static String cell(Object value) {
    return value instanceof BigDecimal points
        ? letters(points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString())
            .replace('.', ',')
        : letters(String.valueOf(value));
  }

  private static String letters(Printed printed) {
    try (PDDocument pdf = Loader.loadPDF(printed.paper().pdf())) {
      return letters(new PDFTextStripper().getText(pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00A0]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
