package vn.thidua.report.content;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.report.UnitReport;

/** Which versions of which files belong to which version of a report. */
@Repository
public class PinnedEvidence {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  PinnedEvidence(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Which version of which piece of evidence belongs to the version that was written. */
  void keep(UnitReport report, List<EvidenceFile> evidence) {
    if (!evidence.isEmpty()) {
      batches.batchUpdate(
          """
          insert into report_evidence (report, version_number, evidence, evidence_version)
          values (:report, :number, :evidence, :evidenceVersion)
          """,
          evidence.stream()
              .map(
                  each ->
                      new MapSqlParameterSource("report", report.key())
                          .addValue("number", report.writing())
                          .addValue("evidence", each.id())
                          .addValue("evidenceVersion", each.version()))
              .toArray(SqlParameterSource[]::new));
    }
  }

  /** Which evidence belongs to which version of a report, for all its versions. */
  public List<Pin> of(long report) {
    return jdbc.sql(
            """
            select version_number, evidence, evidence_version from report_evidence
             where report = ?
            """)
        .param(report)
        .query((row, i) -> new Pin(row.getInt(1), row.getLong(2), row.getInt(3)))
        .list();
  }

  /**
   * @param version of the report
   */
  public record Pin(int version, long evidence, int evidenceVersion) {

    private boolean holds(EvidenceFile file) {
      return file.id() == evidence && file.version() == evidenceVersion;
    }

    /** Those of the files that belong to a version of the report. */
    public static List<EvidenceFile> held(List<EvidenceFile> files, List<Pin> pins, int version) {
      return files.stream()
          .filter(file -> pins.stream().anyMatch(pin -> pin.version == version && pin.holds(file)))
          .toList();
    }
  }

  /** Whether a version of the unit's report that was signed carries this piece in this version. */
  public Optional<Carried> carrying(EvidenceFile file) {
    return jdbc.sql(
            """
            select max(case when r.state = 'ACCEPTED' and p.version_number = r.versions
                            then 1 else 0 end), count(*)
              from report_evidence p
              join unit_report r on r.id = p.report
              join report_version v on v.report = p.report and v.version_number = p.version_number
             where r.award_year = ? and r.unit = ? and p.evidence = ? and p.evidence_version = ?
               and v.signed_by is not null
            """)
        .params(file.awardYear(), file.unit(), file.id(), file.version())
        .query((row, i) -> row.getInt(2) == 0 ? null : new Carried(row.getInt(1) == 1))
        .optional();
  }

  /**
   * A signed version carries the piece.
   *
   * @param accepted whether that version was accepted
   */
  public record Carried(boolean accepted) {}
}
