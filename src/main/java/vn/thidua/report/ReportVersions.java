package vn.thidua.report;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.criteria.Facts;
import vn.thidua.recommendation.Kind;
import vn.thidua.report.ReportVersion.Issue;
import vn.thidua.report.ReportVersion.SelfScore;

/**
 * The versions of the reports, their scores and the remarks made on them; few, set-wise statements.
 */
@Repository
class ReportVersions {

  /**
   * A remark on one version.
   *
   * @param criterion code of the criterion it is pinned to
   * @param passage the passage it is pinned to; with neither it is on the whole report
   */
  record Remark(
      int version,
      @Nullable String criterion,
      @Nullable Passage passage,
      String text,
      String by,
      Instant at) {}

  private record Key(long report, int number) {}

  private static final String VERSIONS =
      """
      select v.report, r.unit, v.version_number, v.achievements, v.total,
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
  List<ReportVersion> of(long report) {
    return load(" where r.id = :key", report, "");
  }

  Optional<ReportVersion> newest(long report) {
    List<ReportVersion> all = of(report);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** How many versions were signed, by unit. */
  Map<String, Integer> signed(long awardYear) {
    Map<String, Integer> signed = new LinkedHashMap<>();
    jdbc.sql(
            """
            select r.unit, count(*) from report_version v join unit_report r on r.id = v.report
             where r.award_year = ? and v.signed_by is not null group by r.unit order by r.unit
            """)
        .param(awardYear)
        .query(
            row -> {
              signed.put(row.getString(1), row.getInt(2));
            });
    return signed;
  }

  List<ReportVersion> accepted(long awardYear) {
    return load(ACCEPTED, awardYear, "");
  }

  Optional<ReportVersion> accepted(long awardYear, String unit) {
    return load(ACCEPTED + " and r.unit = :unit", awardYear, unit).stream().findFirst();
  }

  private List<ReportVersion> load(String where, long key, String unit) {
    Map<Key, List<ScoreLine>> scores =
        lines(SCORES + where, key, unit, ReportVersions::scoreLine).stream()
            .collect(groupingBy(ScoreLine::key));
    Map<Key, List<PartLine>> parts =
        lines(PARTS + where, key, unit, ReportVersions::partLine).stream()
            .collect(groupingBy(PartLine::key));
    return jdbc.sql(VERSIONS + where + " order by v.report, v.version_number")
        .param("key", key)
        .param("unit", unit)
        .query((row, i) -> version(row, scores, parts))
        .list();
  }

  private <T> List<T> lines(String select, long key, String unit, RowMapper<T> line) {
    return jdbc.sql(select + " order by l.report, l.version_number, l.place")
        .param("key", key)
        .param("unit", unit)
        .query(line)
        .list();
  }

  /** Keeps what was written; a version that was not signed yet is replaced. */
  void keep(UnitReport report, ReportContent content, String by, OffsetDateTime at) {
    MapSqlParameterSource version =
        key(report.key(), report.writing())
            .addValue("achievements", content.achievements())
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
      String text = content.passages().getOrDefault(passage, "");
      if (!text.isBlank()) {
        lines.add(part(report, lines.size(), passage.name(), null, text));
      }
    }
    for (Issue issue : content.issues()) {
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

  /** What happened to each version, the oldest first. */
  List<Stage> stages(long report) {
    return jdbc.sql(
            """
            select version_number, total, written_by, written_at, signed_by, signed_at,
                   content_hash, checked_by, checked_at, accepted
              from report_version where report = ? order by version_number
            """)
        .param(report)
        .query(Stage.class)
        .list();
  }

  /**
   * What happened to one version.
   *
   * @param contentHash SHA-256 of what was signed
   * @param accepted null while it was not checked
   */
  record Stage(
      int versionNumber,
      BigDecimal total,
      String writtenBy,
      OffsetDateTime writtenAt,
      @Nullable String signedBy,
      @Nullable OffsetDateTime signedAt,
      @Nullable String contentHash,
      @Nullable String checkedBy,
      @Nullable OffsetDateTime checkedAt,
      @Nullable Boolean accepted) {

    /** Those who had a hand in it, by user id. */
    Stream<String> people() {
      return Stream.of(writtenBy, signedBy, checkedBy).filter(Objects::nonNull);
    }

    Stage named(Map<String, String> names) {
      return new Stage(
          versionNumber,
          total,
          names.getOrDefault(writtenBy, writtenBy),
          writtenAt,
          name(signedBy, names),
          signedAt,
          contentHash,
          name(checkedBy, names),
          checkedAt,
          accepted);
    }

    private static @Nullable String name(@Nullable String user, Map<String, String> names) {
      return user == null ? null : names.getOrDefault(user, user);
    }
  }

  /** When the earlier versions lay with the cluster. */
  List<CheckClock.Stay> checks(long report) {
    return jdbc.sql(
            """
            select signed_at, checked_at from report_version
             where report = ? and checked_at is not null
            """)
        .param(report)
        .query(
            (row, i) ->
                new CheckClock.Stay(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  void remark(long report, List<Remark> remarks, OffsetDateTime at) {
    batches.batchUpdate(
        """
        insert into report_remark
               (report, version_number, criterion, passage, remark, made_by, made_at)
        values (:report, :number, :criterion, :passage, :remark, :by, :at)
        """,
        remarks.stream()
            .map(
                each ->
                    key(report, each.version())
                        .addValue("criterion", each.criterion())
                        .addValue("passage", each.passage() == null ? null : each.passage().name())
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
            select m.version_number, m.criterion, m.passage, m.remark, m.made_by, m.made_at
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
                    row.getString(3) == null ? null : Passage.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, OffsetDateTime.class).toInstant()))
        .list();
  }

  private record ScoreLine(Key key, SelfScore score) {}

  private static ScoreLine scoreLine(ResultSet row, int i) throws SQLException {
    return new ScoreLine(
        new Key(row.getLong(1), row.getInt(2)),
        new SelfScore(
            row.getString(3),
            row.getBigDecimal(4),
            row.getString(5),
            Facts.of(row.getBigDecimal(6), row.getBigDecimal(7), row.getBigDecimal(8))));
  }

  /**
   * @param subject null in a passage
   */
  private record PartLine(Key key, String part, @Nullable String subject, String content) {}

  private static PartLine partLine(ResultSet row, int i) throws SQLException {
    return new PartLine(
        new Key(row.getLong(1), row.getInt(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5));
  }

  private static ReportVersion version(
      ResultSet row, Map<Key, List<ScoreLine>> scores, Map<Key, List<PartLine>> parts)
      throws SQLException {
    Key key = new Key(row.getLong(1), row.getInt(3));
    OffsetDateTime signedAt = row.getObject(7, OffsetDateTime.class);
    List<PartLine> ofVersion = parts.getOrDefault(key, List.of());
    return new ReportVersion(
        key.report(),
        row.getString(2),
        key.number(),
        row.getString(4),
        scores.getOrDefault(key, List.of()).stream().map(ScoreLine::score).toList(),
        row.getBigDecimal(5),
        row.getString(6),
        signedAt == null ? null : signedAt.toInstant(),
        row.getString(8),
        passages(ofVersion),
        issues(ofVersion));
  }

  private static Map<Passage, String> passages(List<PartLine> parts) {
    return parts.stream()
        .filter(each -> each.subject() == null)
        .collect(Collectors.toMap(each -> Passage.valueOf(each.part()), PartLine::content));
  }

  private static List<Issue> issues(List<PartLine> parts) {
    return parts.stream()
        .filter(each -> each.subject() != null)
        .map(each -> new Issue(Kind.valueOf(each.part()), each.subject(), each.content()))
        .toList();
  }

  private static MapSqlParameterSource key(long report, int number) {
    return new MapSqlParameterSource("report", report).addValue("number", number);
  }
}
