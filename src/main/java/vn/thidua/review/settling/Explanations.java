package vn.thidua.review.settling;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.review.settling.ScoreSheets.Given;
import vn.thidua.review.settling.ScoreSheets.ScoreSheet;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;

/**
 * Where the scores of a report lie too far apart, the highest and the lowest scorer and the unit
 * itself explain.
 */
@Service
public class Explanations {

  /**
   * @param unit whose report was scored
   * @param party the unit that explains
   * @param explanation null until it is given
   */
  record Explanation(
      long id, long awardYear, String unit, String party, @Nullable String explanation) {}

  private final ScoreSheets sheets;
  private final AwardYears years;
  private final Roster roster;
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final Clock clock;

  Explanations(
      ScoreSheets sheets,
      AwardYears years,
      Roster roster,
      JdbcClient jdbc,
      NamedParameterJdbcTemplate batches,
      Clock clock) {
    this.sheets = sheets;
    this.years = years;
    this.roster = roster;
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /** Asks for the explanations once all scores are in. */
  @Transactional
  public void ask(long awardYear) {
    List<SqlParameterSource> rows = new ArrayList<>();
    for (ScoreSheet sheet : sheets.of(years.requireOpen(awardYear))) {
      if (sheet.cross().spreadOverLimit()) {
        for (String party : parties(sheet)) {
          rows.add(
              new MapSqlParameterSource("year", awardYear)
                  .addValue("unit", sheet.unit())
                  .addValue("party", party));
        }
      }
    }
    batches.batchUpdate(
        "insert into score_explanation (award_year, unit, party) values (:year, :unit, :party)",
        rows.toArray(SqlParameterSource[]::new));
  }

  private static Set<String> parties(ScoreSheet sheet) {
    List<BigDecimal> totals = sheet.cross().crossScores().stream().map(Given::total).toList();
    Set<BigDecimal> ends = Set.of(Collections.min(totals), Collections.max(totals));
    Set<String> parties = new LinkedHashSet<>();
    sheet.cross().crossScores().stream()
        .filter(each -> ends.contains(each.total()))
        .map(Given::scorer)
        .forEach(parties::add);
    parties.add(sheet.unit());
    return parties;
  }

  List<Long> idsOf(long awardYear) {
    return jdbc.sql("select id from score_explanation where award_year = :year order by id")
        .param("year", awardYear)
        .query(Long.class)
        .list();
  }

  Explanation get(long id) {
    return jdbc.sql(
            """
            select id, award_year, unit, party, explanation from score_explanation where id = :id
            """)
        .param("id", id)
        .query(Explanation.class)
        .optional()
        .orElseThrow(() -> new Refusal("review.explanationUnknown"));
  }

  List<Explanation> of(long awardYear) {
    return jdbc.sql(
            """
            select id, award_year, unit, party, explanation from score_explanation
             where award_year = :year order by id
            """)
        .param("year", awardYear)
        .query(Explanation.class)
        .list();
  }

  /**
   * @throws Refusal if it is not this person's unit that was asked, or it has explained already
   */
  @Transactional
  void give(long id, Actor actor, String text) {
    Explanation asked = get(id);
    years.requireOpen(asked.awardYear());
    if (!actor.may(Right.WRITE, asked.party())) {
      throw new Refusal("review.onlyTheAskedUnitExplains");
    }
    int given =
        jdbc.sql(
                """
                update score_explanation set explanation = :text, explained_by = :by,
                  explained_at = :at where id = :id and explanation is null
                """)
            .param("text", text.strip())
            .param("by", actor.userId())
            .param("at", OffsetDateTime.now(clock))
            .param("id", id)
            .update();
    if (given == 0) {
      throw new Refusal("review.alreadyExplained");
    }
  }
}
