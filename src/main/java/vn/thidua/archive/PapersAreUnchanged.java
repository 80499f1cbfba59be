package vn.thidua.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.CompletenessRule;
import vn.thidua.completeness.Violation;

/** Every paper that is kept still has the contents under whose fingerprints it was put. */
@Component
class PapersAreUnchanged implements CompletenessRule {

  private final JdbcClient database;
  private final ContentStore contents;

  PapersAreUnchanged(JdbcClient database, ContentStore contents) {
    this.database = database;
    this.contents = contents;
  }

  private record Forms(String caseKey, String title, String pdfSha256, String docxSha256) {

    Stream<String> fingerprints() {
      return Stream.of(pdfSha256, docxSha256);
    }
  }

  @Override
  public List<Violation> violations() {
    List<Forms> papers =
        database
            .sql(
                "select case_key, title, pdf_sha256, docx_sha256 from archive_document order by id")
            .query(Forms.class)
            .list();
    Map<String, String> computed =
        contents.computedAnew(papers.stream().flatMap(Forms::fingerprints).toList());
    return papers.stream()
        .filter(paper -> paper.fingerprints().anyMatch(each -> !each.equals(computed.get(each))))
        .map(paper -> Violation.of("archive.completeness.changed", paper.caseKey(), paper.title()))
        .toList();
  }
}
