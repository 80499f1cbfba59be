package vn.thidua.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.thidua.evidence.reception.Reception;

/** The records of the files, their versions, and who opened them. */
@Repository
class EvidenceRecords {

  private static final String FILES =
      """
      select e.id, e.award_year, e.unit, e.criterion, e.kind, e.note,
             v.version_number as version,
             v.version_number = e.versions and e.removed_at is null as current,
             v.file_name, v.media_type, v.byte_count as size, v.sha256, v.uploaded_by, v.uploaded_at,
             v.scanned
        from evidence e join evidence_version v on v.evidence = e.id
      """;

  private final JdbcClient jdbc;

  EvidenceRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<EvidenceFile> all(long awardYear, String unit) {
    return jdbc.sql(
            FILES
                + " where e.award_year = ? and e.unit = ? order by e.criterion, e.id,"
                + " v.version_number")
        .params(awardYear, unit)
        .query(EvidenceFile.class)
        .list();
  }

  Optional<EvidenceFile> find(long id, int version) {
    return jdbc.sql(FILES + " where e.id = ? and v.version_number = ?")
        .params(id, version)
        .query(EvidenceFile.class)
        .optional();
  }

  /** All versions of one piece, the oldest first. */
  List<EvidenceFile> versions(long id) {
    return jdbc.sql(FILES + " where e.id = ? order by v.version_number")
        .param(id)
        .query(EvidenceFile.class)
        .list();
  }

  /** The newest version, unless the piece was taken away. */
  Optional<EvidenceFile> newest(long id) {
    return jdbc.sql(FILES + " where e.id = ? and v.version_number = e.versions")
        .param(id)
        .query(EvidenceFile.class)
        .optional()
        .filter(EvidenceFile::current);
  }

  int count(long awardYear, String unit) {
    return jdbc.sql(
            "select count(*) from evidence where award_year = ? and unit = ? and removed_at is null")
        .params(awardYear, unit)
        .query(Integer.class)
        .single();
  }

  List<Reuse> reuse(long awardYear, String unit) {
    return jdbc.sql(
            """
            select distinct v.sha256, o.award_year, o.unit
              from evidence e
              join evidence_version v on v.evidence = e.id and v.version_number = e.versions
              join evidence_version ov on ov.sha256 = v.sha256
              join evidence o on o.id = ov.evidence
             where e.award_year = :year and e.unit = :unit and e.removed_at is null
               and o.removed_at is null and (o.award_year <> :year or o.unit <> :unit)
             order by o.award_year, o.unit
            """)
        .param("year", awardYear)
        .param("unit", unit)
        .query(Reuse.class)
        .list();
  }

  long add(long awardYear, String unit, String criterion, EvidenceKind kind, String note) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into evidence (award_year, unit, criterion, kind, note, versions)
            values (?, ?, ?, ?, ?, 0)
            """)
        .params(awardYear, unit, criterion, kind.name(), note)
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** Counts the version up; two who do it at once get two numbers. */
  void addVersion(long id, Reception.Received file, String by, OffsetDateTime at) {
    jdbc.sql("update evidence set versions = versions + 1 where id = ?").param(id).update();
    jdbc.sql(
            """
            insert into evidence_version (evidence, version_number, file_name, media_type,
                   byte_count, sha256, uploaded_by, uploaded_at, scanned)
            select id, versions, ?, ?, ?, ?, ?, ?, ? from evidence where id = ?
            """)
        .params(
            file.name(),
            file.type().mediaType(),
            file.size(),
            file.sha256(),
            by,
            at,
            file.scanned(),
            id)
        .update();
  }

  void remove(long id, String by, OffsetDateTime at) {
    jdbc.sql("update evidence set removed_by = ?, removed_at = ? where id = ?")
        .params(by, at, id)
        .update();
  }

  void noteReading(EvidenceFile file, String by, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into evidence_read (evidence, version_number, read_by, read_at)
            values (?, ?, ?, ?)
            """)
        .params(file.id(), file.version(), by, at)
        .update();
  }

  List<Reading> readings(long id) {
    return jdbc.sql(
            """
            select version_number as version, read_by as by, read_at as at from evidence_read where evidence = ?
             order by id
            """)
        .param(id)
        .query(Reading.class)
        .list();
  }
}
