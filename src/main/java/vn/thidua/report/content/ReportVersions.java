package vn.thidua.report.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.criteria.Facts;
import vn.thidua.recommendation.Kind;
import vn.thidua.report.Narrative;
import vn.thidua.report.Narrative.Issue;
import vn.thidua.report.Passage;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.SelfScore;
import vn.thidua.report.UnitReport;
import vn.thidua.workflow.Done;

/** What was written in the versions of the reports; few, set-wise statements. */
@Repository
public class ReportVersions {

  private record Key(long report, int number) {

    static Key of(ResultSet row) throws SQLException {
      return new Key(row.getLong("report"), row.getInt("version_number"));
    }
  }

  private static final String VERSIONS =
      """
      select v.report, r.unit, v.version_number, v.achievements,
             v.signed_by, v.signed_at, v.content_hash
        from report_version v join unit_report r on r.id = v.report
      """;
  private static final String SCORES =
      """
      select l.report, l.version_number, l.criterion, l.points, l.note, l.target, l.actual,
             l.violations
        from report_score l join unit_report r on r.id = l.report
      """;
  private static final String PARTS =
      """
      select l.report, l.version_number, l.part, l.subject, l.content
        from report_part l join unit_report r on r.id = l.report
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
  public List<ReportVersion> of(long report) {
    return load(" where r.id = :key", report, "");
  }

  Optional<ReportVersion> newest(long report) {
    List<ReportVersion> all = of(report);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  public List<ReportVersion> accepted(long awardYear) {
    return load(ACCEPTED, awardYear, "");
  }

  public Optional<ReportVersion> accepted(long awardYear, String unit) {
    return load(ACCEPTED + " and r.unit = :unit", awardYear, unit).stream().findFirst();
  }

  private List<ReportVersion> load(String where, long key, String unit) {
    Map<Key, List<SelfScore>> scores = new HashMap<>();
    lines(SCORES + where, key, unit, row -> at(row, scores).add(score(row)));
    Map<Key, Map<Passage, String>> passages = new HashMap<>();
    Map<Key, List<Issue>> issues = new HashMap<>();
    lines(
        PARTS + where,
        key,
        unit,
        row -> {
          if (row.getString("subject") == null) {
            passages
                .computeIfAbsent(Key.of(row), none -> new EnumMap<>(Passage.class))
                .put(Passage.valueOf(row.getString("part")), row.getString("content"));
          } else {
            at(row, issues).add(issue(row));
          }
        });
    return jdbc.sql(VERSIONS + where + " order by v.report, v.version_number")
        .param("key", key)
        .param("unit", unit)
        .query(
            (row, i) -> {
              Key version = Key.of(row);
              return version(
                  row,
                  new ReportContent(
                      new Narrative(
                          row.getString("achievements"),
                          passages.getOrDefault(version, Map.of()),
                          issues.getOrDefault(version, List.of())),
                      scores.getOrDefault(version, List.of())));
            })
        .list();
  }

  private void lines(String select, long key, String unit, RowCallbackHandler line) {
    jdbc.sql(select + " order by l.report, l.version_number, l.place")
        .param("key", key)
        .param("unit", unit)
        .query(line);
  }

  private static <T> List<T> at(ResultSet row, Map<Key, List<T>> lines) throws SQLException {
    return lines.computeIfAbsent(Key.of(row), none -> new ArrayList<>());
  }

  private static SelfScore score(ResultSet row) throws SQLException {
    return new SelfScore(
        row.getString("criterion"),
        row.getBigDecimal("points"),
        row.getString("note"),
        Facts.of(
            row.getBigDecimal("target"),
            row.getBigDecimal("actual"),
            row.getBigDecimal("violations")));
  }

  private static Issue issue(ResultSet row) throws SQLException {
    return new Issue(
        Kind.valueOf(row.getString("part")), row.getString("subject"), row.getString("content"));
  }

  private static ReportVersion version(ResultSet row, ReportContent content) throws SQLException {
    Done signed = Done.in(row, "signed");
    return new ReportVersion(
        row.getLong("report"),
        row.getString("unit"),
        row.getInt("version_number"),
        content,
        signed == null ? null : signed.by(),
        signed == null ? null : signed.at(),
        row.getString("content_hash"));
  }

  /** Keeps what was written; a version that was not signed yet is replaced. */
  void keep(UnitReport report, ReportContent content, String by, OffsetDateTime at) {
    MapSqlParameterSource version =
        key(report.key(), report.writing())
            .addValue("achievements", content.narrative().achievements())
            .addValue("total", content.total())
            .addValue("by", by)
            .addValue("at", at);
    int replaced =
        batches.update(
            """
            update report_version set achievements = :achievements,
                   total = :total, written_by = :by, written_at = :at
             where report = :report and version_number = :number and signed_by is null
            """,
            version);
    if (replaced == 0) {
      batches.update(
          """
          insert into report_version
                 (report, version_number, achievements, total, written_by, written_at)
          values (:report, :number, :achievements, :total, :by, :at)
          """,
          version);
    } else {
      batches.update(
          "delete from report_score where report = :report and version_number = :number", version);
      batches.update(
          "delete from report_part where report = :report and version_number = :number", version);
      batches.update(
          "delete from report_evidence where report = :report and version_number = :number",
          version);
    }
    keepScores(report, content.scores());
    keepParts(report, content);
  }

  private void keepScores(UnitReport report, List<SelfScore> scores) {
    List<SqlParameterSource> lines = new ArrayList<>();
    for (SelfScore score : scores) {
      lines.add(
          key(report.key(), report.writing())
              .addValue("criterion", score.criterion())
              .addValue("place", lines.size())
              .addValue("points", score.points())
              .addValue("target", score.facts().target())
              .addValue("actual", score.facts().actual())
              .addValue("violations", score.facts().violations())
              .addValue("note", score.note()));
    }
    batches.batchUpdate(
        """
        insert into report_score
               (report, version_number, criterion, place, points, target, actual, violations, note)
        values (:report, :number, :criterion, :place, :points, :target, :actual, :violations, :note)
        """,
        lines.toArray(SqlParameterSource[]::new));
  }

  private void keepParts(UnitReport report, ReportContent content) {
    List<SqlParameterSource> lines = new ArrayList<>();
    for (Passage passage : Passage.values()) {
      String text = content.narrative().passages().getOrDefault(passage, "");
      if (!text.isBlank()) {
        lines.add(part(report, lines.size(), passage.name(), null, text));
      }
    }
    for (Issue issue : content.narrative().issues()) {
      lines.add(part(report, lines.size(), issue.kind().name(), issue.subject(), issue.text()));
    }
    if (!lines.isEmpty()) {
      batches.batchUpdate(
          """
          insert into report_part (report, version_number, place, part, subject, content)
          values (:report, :number, :place, :part, :subject, :content)
          """,
          lines.toArray(SqlParameterSource[]::new));
    }
  }

  private static SqlParameterSource part(
      UnitReport report, int place, String part, @Nullable String subject, String content) {
    return key(report.key(), report.writing())
        .addValue("place", place)
        .addValue("part", part)
        .addValue("subject", subject)
        .addValue("content", content);
  }

  private static MapSqlParameterSource key(long report, int number) {
    return new MapSqlParameterSource("report", report).addValue("number", number);
  }
}
