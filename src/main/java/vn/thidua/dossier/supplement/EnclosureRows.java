package vn.thidua.dossier.supplement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.thidua.dossier.DossierFile;

/** The tables of the files that come with answers, and of who opened them. */
@Repository
public class EnclosureRows {

  private static final String ALL =
      """
      select e.*, s.ordinal as question, s.answered_at
        from dossier_enclosure e join dossier_supplement s on s.id = e.supplement
       where s.dossier = ?
      """;

  private final JdbcClient database;

  EnclosureRows(JdbcClient database) {
    this.database = database;
  }

  /** Of all questions, those still open too; in the order of questions and manifests. */
  List<Enclosure> of(long dossier) {
    return database
        .sql(ALL + " order by s.ordinal, e.ordinal")
        .param(dossier)
        .query(EnclosureRows::enclosure)
        .list();
  }

  List<Enclosure> of(long dossier, int question) {
    return database
        .sql(ALL + " and s.ordinal = ? order by e.ordinal")
        .params(dossier, question)
        .query(EnclosureRows::enclosure)
        .list();
  }

  /**
   * The id of an open question, which nobody answers or changes until this transaction ends; empty
   * if there is none.
   */
  Optional<Long> hold(long dossier, int question) {
    return database
        .sql(
            """
            select id from dossier_supplement where dossier = ? and ordinal = ? and answer is null
               for update
            """)
        .params(dossier, question)
        .query(Long.class)
        .optional();
  }

  /**
   * @return its id
   */
  long insert(long supplement, DossierFile file, boolean scanned, String by, OffsetDateTime at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into dossier_enclosure (supplement, ordinal, path, title, origin, sha256,
                   size_bytes, scanned, brought_by, brought_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            supplement,
            file.ordinal(),
            file.path(),
            file.title(),
            file.origin().name(),
            file.sha256(),
            file.size(),
            scanned,
            by,
            at)
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  /**
   * @return whether it was there
   */
  boolean remove(long supplement, long enclosure) {
    return database
            .sql("delete from dossier_enclosure where supplement = ? and id = ?")
            .params(supplement, enclosure)
            .update()
        > 0;
  }

  void noteReading(long enclosure, String by, OffsetDateTime at) {
    database
        .sql("insert into dossier_enclosure_read (enclosure, read_by, read_at) values (?, ?, ?)")
        .params(enclosure, by, at)
        .update();
  }

  /** Who opened what came with an answer, in their order; by user id. */
  List<EnclosureReading> readings(long dossier, int question) {
    return database
        .sql(
            """
            select e.title as file, r.read_by as by, r.read_at as at
              from dossier_enclosure_read r
              join dossier_enclosure e on e.id = r.enclosure
              join dossier_supplement s on s.id = e.supplement
             where s.dossier = ? and s.ordinal = ? order by r.id
            """)
        .params(dossier, question)
        .query(EnclosureReading.class)
        .list();
  }

  private static Enclosure enclosure(ResultSet row, int line) throws SQLException {
    return new Enclosure(
        row.getLong("id"),
        row.getInt("question"),
        row.getObject("answered_at") != null,
        row.getBoolean("scanned"),
        new DossierFile(
            row.getInt("ordinal"),
            row.getString("path"),
            row.getString("title"),
            Enclosure.KIND,
            "",
            DossierFile.Origin.valueOf(row.getString("origin")),
            null,
            row.getString("sha256"),
            row.getLong("size_bytes")));
  }
}
