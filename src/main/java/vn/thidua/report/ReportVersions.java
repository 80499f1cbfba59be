package vn.thidua.report;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.report.ReportVersion.SelfScore;

/**
 * The versions of the reports, their scores and the remarks made on them; few, set-wise statements.
 */
@Repository
class ReportVersions {

  /**
   * A remark on one version.
   *
   * @param criterion null: on the whole report
   */
  record Remark(int version, @Nullable String criterion, String text, String by, Instant at) {}

  private record Key(long report, int number) {}

  private static final String VERSIONS =
      """
      select v.report, r.unit, v.version_number, v.achievements, v.obstacles, v.total,
             v.signed_by, v.signed_at
        from report_version v join unit_report r on r.id = v.report
      """;
  private static final String SCORES =
      """
      select s.report, s.version_number, s.criterion, s.points, s.note
        from report_score s join unit_report r on r.id = s.report
      """;
  private static final String ACCEPTED =
      " where r.award_year = :key and r.state = 'ACCEPTED' and version_number = r.versions";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  ReportVersions(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** All versions of one report, the oldest first. */
  List<ReportVersion> of(long report) {
    return load(" where r.id = :key", report, "");
  }

  Optional<ReportVersion> newest(long report) {
    List<ReportVersion> all = of(report);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  List<ReportVersion> accepted(long awardYear) {
    return load(ACCEPTED, awardYear, "");
  }

  Optional<ReportVersion> accepted(long awardYear, String unit) {
    return load(ACCEPTED + " and r.unit = :unit", awardYear, unit).stream().findFirst();
  }

  private List<ReportVersion> load(String where, long key, String unit) {
    Map<Key, List<ScoreLine>> scores =
        jdbc
            .sql(SCORES + where + " order by s.report, s.version_number, s.place")
            .param("key", key)
            .param("unit", unit)
            .query(ReportVersions::scoreLine)
            .list()
            .stream()
            .collect(groupingBy(ScoreLine::key));
    return jdbc.sql(VERSIONS + where + " order by v.report, v.version_number")
        .param("key", key)
        .param("unit", unit)
        .query((row, i) -> version(row, scores))
        .list();
  }

  /** Keeps what was written; a version that was not signed yet is replaced. */
  void keep(UnitReport report, ReportContent content, String by, OffsetDateTime at) {
    MapSqlParameterSource version =
        key(report.key(), report.writing())
            .addValue("achievements", content.achievements())
            .addValue("obstacles", content.obstacles())
            .addValue("total", content.total())
            .addValue("by", by)
            .addValue("at", at);
    int replaced =
        batches.update(
            """
            update report_version set achievements = :achievements, obstacles = :obstacles,
                   total = :total, written_by = :by, written_at = :at
             where report = :report and version_number = :number and signed_by is null
            """,
            version);
    if (replaced == 0) {
      batches.update(
          """
          insert into report_version
                 (report, version_number, achievements, obstacles, total, written_by, written_at)
          values (:report, :number, :achievements, :obstacles, :total, :by, :at)
          """,
          version);
    } else {
      batches.update(
          "delete from report_score where report = :report and version_number = :number", version);
    }
    keepScores(report, content.scores());
  }

  private void keepScores(UnitReport report, List<SelfScore> scores) {
    List<SqlParameterSource> lines = new ArrayList<>();
    for (SelfScore score : scores) {
      lines.add(
          key(report.key(), report.writing())
              .addValue("criterion", score.criterion())
              .addValue("place", lines.size())
              .addValue("points", score.points())
              .addValue("note", score.note()));
    }
    batches.batchUpdate(
        """
        insert into report_score (report, version_number, criterion, place, points, note)
        values (:report, :number, :criterion, :place, :points, :note)
        """,
        lines.toArray(SqlParameterSource[]::new));
  }

  void sign(long report, int number, String hash, String by, OffsetDateTime at) {
    batches.update(
        """
        update report_version set signed_by = :by, signed_at = :at, content_hash = :hash
         where report = :report and version_number = :number
        """,
        key(report, number).addValue("by", by).addValue("at", at).addValue("hash", hash));
  }

  void check(long report, int number, boolean accepted, String by, OffsetDateTime at) {
    batches.update(
        """
        update report_version set checked_by = :by, checked_at = :at, accepted = :accepted
         where report = :report and version_number = :number
        """,
        key(report, number).addValue("by", by).addValue("at", at).addValue("accepted", accepted));
  }

  void remark(long report, List<Remark> remarks, OffsetDateTime at) {
    batches.batchUpdate(
        """
        insert into report_remark (report, version_number, criterion, remark, made_by, made_at)
        values (:report, :number, :criterion, :remark, :by, :at)
        """,
        remarks.stream()
            .map(
                each ->
                    key(report, each.version())
                        .addValue("criterion", each.criterion())
                        .addValue("remark", each.text())
                        .addValue("by", each.by())
                        .addValue("at", at))
            .toArray(SqlParameterSource[]::new));
  }

  /**
   * The remarks on a version and its successors, in their order; without those on a text that was
   * written anew since.
   */
  List<Remark> remarksFrom(long report, int number) {
    return jdbc.sql(
            """
            select m.version_number, m.criterion, m.remark, m.made_by, m.made_at
              from report_remark m join report_version v
                on v.report = m.report and v.version_number = m.version_number
             where m.report = :report and m.version_number >= :number and m.made_at >= v.written_at
             order by m.id
            """)
        .param("report", report)
        .param("number", number)
        .query(
            (row, i) ->
                new Remark(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  void extend(UnitReport report, Instant newDue, String reason, String by, OffsetDateTime at) {
    batches.update(
        """
        insert into report_extension
               (report, extended_by, extended_at, old_due_at, new_due_at, reason)
        values (:report, :by, :at, :oldDue, :newDue, :reason)
        """,
        new MapSqlParameterSource("report", report.key())
            .addValue("by", by)
            .addValue("at", at)
            .addValue("oldDue", report.dueAt().atOffset(ZoneOffset.UTC))
            .addValue("newDue", newDue.atOffset(ZoneOffset.UTC))
            .addValue("reason", reason));
  }

  /** Earlier extensions, the oldest first. */
  List<Extension> extensions(long report) {
    return jdbc.sql(
            """
            select extended_by, old_due_at, new_due_at, reason
              from report_extension where report = :report order by id
            """)
        .param("report", report)
        .query(
            (row, i) ->
                new Extension(
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getString(4)))
        .list();
  }

  record Extension(String by, Instant oldDue, Instant newDue, String reason) {}

  private record ScoreLine(Key key, SelfScore score) {}

  private static ScoreLine scoreLine(ResultSet row, int i) throws SQLException {
    return new ScoreLine(
        new Key(row.getLong(1), row.getInt(2)),
        new SelfScore(row.getString(3), row.getBigDecimal(4), row.getString(5)));
  }

  private static ReportVersion version(ResultSet row, Map<Key, List<ScoreLine>> scores)
      throws SQLException {
    Key key = new Key(row.getLong(1), row.getInt(3));
    OffsetDateTime signedAt = row.getObject(8, OffsetDateTime.class);
    return new ReportVersion(
        key.report(),
        row.getString(2),
        key.number(),
        row.getString(4),
        row.getString(5),
        scores.getOrDefault(key, List.of()).stream().map(ScoreLine::score).toList(),
        row.getBigDecimal(6),
        row.getString(7),
        signedAt == null ? null : signedAt.toInstant());
  }

  private static MapSqlParameterSource key(long report, int number) {
    return new MapSqlParameterSource("report", report).addValue("number", number);
  }
}
