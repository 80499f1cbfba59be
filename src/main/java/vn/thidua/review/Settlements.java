package vn.thidua.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was settled, stated to be pending, and confirmed in a year. */
@Repository
public class Settlements {

  public record Settled(String unit, @Nullable BigDecimal mean, BigDecimal points, String reason) {}

  /** What was stated to be pending against a unit when its score was settled. */
  public record Pending(String unit, PendingKind kind, String note) {}

  /** That a unit was added to the nominated, or dropped from them, and why. */
  record Changed(String unit, boolean added, String reason) {}

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final Clock clock;

  Settlements(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if one of these units was settled before
   */
  public void settle(long awardYear, String by, List<Settled> settled, List<Pending> pending) {
    write(
        """
        insert into pending_matter (award_year, unit, kind, note, stated_by, stated_at)
        values (:year, :unit, :kind, :note, :by, :at)
        """,
        pending,
        each ->
            row(awardYear, each.unit(), by)
                .addValue("kind", each.kind().name())
                .addValue("note", each.note()));
    write(
        """
        insert into settlement (award_year, unit, mean, points, reason, settled_by, settled_at)
        values (:year, :unit, :mean, :points, :reason, :by, :at)
        """,
        settled,
        each ->
            row(awardYear, each.unit(), by)
                .addValue("mean", each.mean())
                .addValue("points", each.points())
                .addValue("reason", each.reason()));
  }

  /**
   * From now on the members may see the score table.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the list was confirmed before
   */
  void confirm(long awardYear, String by, List<Candidate> candidates, List<Changed> changes) {
    jdbc.sql(
            """
            insert into candidate_list (award_year, confirmed_by, confirmed_at)
            values (?, ?, ?)
            """)
        .params(awardYear, by, OffsetDateTime.now(clock))
        .update();
    write(
        """
        insert into candidate (award_year, unit, award, points, confirmed_by, confirmed_at)
        values (:year, :unit, :award, :points, :by, :at)
        """,
        candidates,
        each ->
            row(awardYear, each.unit(), by)
                .addValue("award", each.award().name())
                .addValue("points", each.settledScore()));
    write(
        """
        insert into candidacy_change (award_year, unit, added, reason, changed_by, changed_at)
        values (:year, :unit, :added, :reason, :by, :at)
        """,
        changes,
        each ->
            row(awardYear, each.unit(), by)
                .addValue("added", each.added())
                .addValue("reason", each.reason()));
  }

  private <T> void write(String sql, List<T> facts, Function<T, SqlParameterSource> row) {
    batches.batchUpdate(sql, facts.stream().map(row).toArray(SqlParameterSource[]::new));
  }

  private MapSqlParameterSource row(long awardYear, String unit, String by) {
    return new MapSqlParameterSource("year", awardYear)
        .addValue("unit", unit)
        .addValue("by", by)
        .addValue("at", OffsetDateTime.now(clock));
  }

  /** The confirmed candidates, by award and then by settled score, highest first. */
  List<Candidate> candidates(long awardYear) {
    return jdbc.sql(
            """
            select unit, award, points as settled_score from candidate where award_year = ?
             order by case award when 'FLAG' then 1 else 2 end, points desc, unit
            """)
        .param(awardYear)
        .query(Candidate.class)
        .list();
  }

  public List<Settled> settled(long awardYear) {
    return jdbc.sql(
            "select unit, mean, points, reason from settlement where award_year = ? order by unit")
        .param(awardYear)
        .query(Settled.class)
        .list();
  }

  public List<Pending> pending(long awardYear) {
    return jdbc.sql(
            "select unit, kind, note from pending_matter"
                + " where award_year = ? and kind <> 'NONE' order by unit")
        .param(awardYear)
        .query(Pending.class)
        .list();
  }

  /** Whether the list of candidates is confirmed. */
  public boolean areConfirmed(long awardYear) {
    return jdbc.sql("select count(*) from candidate_list where award_year = ?")
            .param(awardYear)
            .query(Long.class)
            .single()
        > 0;
  }
}
