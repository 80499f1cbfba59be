package vn.thidua.dossier;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of a dossier's files; a line is inserted once and never changed. */
@Repository
class DossierFiles {

  private final JdbcTemplate batch;
  private final JdbcClient database;

  DossierFiles(JdbcTemplate batch) {
    this.batch = batch;
    this.database = JdbcClient.create(batch);
  }

  void insert(long dossier, List<DossierFile> files) {
    batch.batchUpdate(
        """
        insert into dossier_file
          (dossier, ordinal, path, title, kind, subject, origin, reference, sha256, size_bytes)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        files.stream()
            .map(
                each ->
                    new Object[] {
                      dossier,
                      each.ordinal(),
                      each.path(),
                      each.title(),
                      each.kind(),
                      each.subject(),
                      each.origin().name(),
                      each.reference(),
                      each.sha256(),
                      each.size()
                    })
            .toList());
  }

  /** In the order of the manifest. */
  List<DossierFile> of(long dossier) {
    return database
        .sql("select * from dossier_file where dossier = ? order by ordinal")
        .param(dossier)
        .query(
            (row, line) ->
                new DossierFile(
                    row.getInt("ordinal"),
                    row.getString("path"),
                    row.getString("title"),
                    row.getString("kind"),
                    row.getString("subject"),
                    DossierFile.Origin.valueOf(row.getString("origin")),
                    row.getObject("reference", Long.class),
                    row.getString("sha256"),
                    row.getLong("size_bytes")))
        .list();
  }
}
