package vn.thidua.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.thidua.archive.DocumentNumber;
import vn.thidua.year.AwardYear;

/** The table {@code dossier}: a line is inserted once and signed once, never changed otherwise. */
@Repository
class DossierRows {

  private final JdbcClient database;

  DossierRows(JdbcClient database) {
    this.database = database;
  }

  Optional<DossierRow> find(long id) {
    return database
        .sql("select * from dossier where id = ?")
        .param(id)
        .query(DossierRow.class)
        .optional();
  }

  Optional<DossierRow> ofYear(long awardYear) {
    return database
        .sql("select * from dossier where award_year = ?")
        .param(awardYear)
        .query(DossierRow.class)
        .optional();
  }

  /**
   * @return the id of the new line
   * @throws org.springframework.dao.DuplicateKeyException if the year has a dossier
   */
  long insert(AwardYear year, String letter, String assembledBy, Instant at) {
    KeyHolder key = new GeneratedKeyHolder();
    database
        .sql(
            """
            insert into dossier
              (award_year, issuing_body, manifest_sha256, letter, assembled_by, assembled_at)
            values (?, ?, '', ?, ?, ?)
            """)
        .params(year.id(), year.cluster(), letter, assembledBy, stamp(at))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  void compiled(long dossier, String manifestSha256, Instant at) {
    database
        .sql(
            """
            update dossier set manifest_sha256 = ?, compiled_at = ?
            where id = ? and compiled_at is null
            """)
        .params(manifestSha256, stamp(at), dossier)
        .update();
  }

  /**
   * @return false if it was signed before
   */
  boolean sign(long dossier, DocumentNumber number, int letterYear, String signedBy, Instant at) {
    return database
            .sql(
                """
                update dossier set letter_number = :number, letter_year = :letterYear,
                  signed_by = :by, signed_at = :at, forwarded_at = :at
                where id = :id and signed_at is null
                """)
            .param("number", number.toString())
            .param("letterYear", letterYear)
            .param("by", signedBy)
            .param("at", stamp(at))
            .param("id", dossier)
            .update()
        == 1;
  }

  private static OffsetDateTime stamp(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
