package vn.thidua.criteria;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.sheet.CriteriaSheet;

/** Takes a new version of a criteria table from a sheet; nothing half, and never the same twice. */
@Service
public class CriteriaImport {

  private final CriteriaSheet sheet;
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final Clock clock;

  CriteriaImport(
      CriteriaSheet sheet, JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
    this.sheet = sheet;
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * @param cluster the only cluster that uses it; null for all
   * @param effectiveFrom first day of the first year that may use it
   * @param citation who issued it
   * @param file an XLSX file as {@link CriteriaSheet} writes it
   * @param by user id
   * @return the stored table; the earlier one if the same was imported before and is still the
   *     newest. Imported again after another one, it counts again, and is a new version
   * @throws vn.thidua.workflow.Refusal naming every row that is wrong
   */
  @Transactional
  public long take(
      @Nullable String cluster,
      LocalDate effectiveFrom,
      String name,
      String citation,
      byte[] file,
      String by) {
    CriteriaTable table =
        new CriteriaTable(0, name, 0, effectiveFrom, citation, false, sheet.read(file));
    String hash = hash(cluster, table);
    return known(hash).orElseGet(() -> store(cluster, table, hash, by));
  }

  private Optional<Long> known(String hash) {
    return jdbc.sql(
            """
            select same.id from criteria_table same
             where same.content_hash = :hash and not exists (
               select 1 from criteria_table newer
                where newer.version_number > same.version_number
                  and newer.valid_from = same.valid_from
                  and coalesce(newer.cluster_code, '') = coalesce(same.cluster_code, ''))
            """)
        .param("hash", hash)
        .query(Long.class)
        .optional();
  }

  private long store(@Nullable String cluster, CriteriaTable table, String hash, String by) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into criteria_table (name, version_number, valid_from, citation, sample,
              cluster_code, content_hash, imported_by, imported_at)
            values (:name, (select max(version_number) + 1 from criteria_table), :from, :citation,
              false, :cluster, :hash, :by, :at)
            """)
        .param("name", table.name())
        .param("from", table.effectiveFrom())
        .param("citation", table.citation())
        .param("cluster", cluster)
        .param("hash", hash)
        .param("by", by)
        .param("at", OffsetDateTime.now(clock))
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    storeLines(id, table.lines());
    return id;
  }

  private void storeLines(long id, List<CriteriaTable.Line> lines) {
    List<SqlParameterSource> headings = new ArrayList<>();
    List<SqlParameterSource> criteria = new ArrayList<>();
    List<SqlParameterSource> bands = new ArrayList<>();
    int number = 0;
    for (CriteriaTable.Line line : lines) {
      MapSqlParameterSource row =
          new MapSqlParameterSource("table", id)
              .addValue("line", ++number)
              .addValue("code", line.node().code())
              .addValue("parent", line.parent())
              .addValue("name", line.node().name());
      if (line.node() instanceof Criterion criterion) {
        criteria.add(filled(row, criterion));
        addBands(id, criterion, bands);
      } else {
        headings.add(row);
      }
    }
    insert(
        headings,
        "criteria_heading (criteria_table, line_number, code, parent, name)",
        ":table, :line, :code, :parent, :name");
    insert(
        criteria,
        """
        criterion (criteria_table, line_number, code, parent, name, kind, standard_points,
          min_points, max_points, standard, bonus_each, penalty_each, measure, by_unit, by_cluster,
          by_ministry, evidence)
        """,
        """
        :table, :line, :code, :parent, :name, :kind, :points, :min, :max, :standard, :bonus,
        :penalty, :measure, :unit, :cluster, :ministry, :evidence
        """);
    insert(
        bands,
        "criterion_band (criteria_table, criterion, position, bound, bound_included, points)",
        ":table, :code, :position, :bound, :included, :points");
  }

  private void insert(List<SqlParameterSource> rows, String into, String values) {
    batches.batchUpdate(
        "insert into " + into + " values (" + values + ")",
        rows.toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource filled(MapSqlParameterSource row, Criterion criterion) {
    ScoringRule rule = criterion.rule();
    return row.addValue("kind", rule.kind().name())
        .addValue("points", rule.standard())
        .addValue("min", rule.min())
        .addValue("max", rule.max())
        .addValue("standard", !criterion.extra())
        .addValue("bonus", rule instanceof ScoringRule.BonusPenalty each ? each.bonusEach() : null)
        .addValue(
            "penalty", rule instanceof ScoringRule.BonusPenalty each ? each.penaltyEach() : null)
        .addValue("measure", criterion.measure())
        .addValue("unit", criterion.isScoredBy(Scorer.UNIT))
        .addValue("cluster", criterion.isScoredBy(Scorer.CLUSTER))
        .addValue("ministry", criterion.isScoredBy(Scorer.MINISTRY))
        .addValue("evidence", criterion.evidence());
  }

  private static void addBands(long id, Criterion criterion, List<SqlParameterSource> rows) {
    if (criterion.rule() instanceof ScoringRule.ByBands banded) {
      int position = 0;
      for (Bands.Band band : banded.bands().bands()) {
        rows.add(
            band(id, criterion, ++position, band.points())
                .addValue("bound", band.bound())
                .addValue("included", band.included()));
      }
      rows.add(
          band(id, criterion, ++position, banded.bands().rest())
              .addValue("bound", null)
              .addValue("included", false));
    }
  }

  private static MapSqlParameterSource band(
      long id, Criterion criterion, int position, BigDecimal points) {
    return new MapSqlParameterSource("table", id)
        .addValue("code", criterion.code())
        .addValue("position", position)
        .addValue("points", points);
  }

  private String hash(@Nullable String cluster, CriteriaTable table) {
    String content =
        String.join(
            "\n",
            String.valueOf(cluster),
            table.name(),
            table.citation(),
            table.effectiveFrom().toString(),
            sheet.of(table).rows().toString());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
