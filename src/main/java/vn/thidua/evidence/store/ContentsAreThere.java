package vn.thidua.evidence.store;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.completeness.CompletenessRule;
import vn.thidua.completeness.Violation;

/** Every version of every piece of evidence has its content, unchanged: each is read once. */
@Component
class ContentsAreThere implements CompletenessRule {

  private final JdbcClient jdbc;
  private final EvidenceStore store;

  ContentsAreThere(JdbcClient jdbc, EvidenceStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  private record Content(String sha256, String caseKey, String fileName) {}

  @Override
  public List<Violation> violations() {
    return jdbc
        .sql(
            """
            select v.sha256, min(y.cluster_code || '/' || y.year_number || '/' || e.unit) as case_key,
              min(v.file_name) as file_name
            from evidence_version v join evidence e on e.id = v.evidence
              join award_year y on y.id = e.award_year
            group by v.sha256
            """)
        .query(Content.class)
        .list()
        .stream()
        .filter(content -> !isWhole(content.sha256()))
        .map(
            content ->
                Violation.of(
                    "evidence.completeness.content", content.caseKey(), content.fileName()))
        .toList();
  }

  private boolean isWhole(String sha256) {
    MessageDigest digest = sha256();
    try (OutputStream read = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      store.copy(sha256, read);
      return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    } catch (IOException | IllegalArgumentException gone) {
      return false;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
