package vn.thidua.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.report.ReportStanding;
import vn.thidua.report.ReportState;
import vn.thidua.report.Reports;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Applies the rule tables: who is eligible, and who is nominated from the highest scores. */
@Service
@Transactional
public class Judging {

  public static final String ELIGIBILITY = "eligibility";
  public static final String CANDIDACY = "candidacy";

  private final Reports reports;
  private final AwardYears years;
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  Judging(Reports reports, AwardYears years, JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.reports = reports;
    this.years = years;
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** One verdict per member with its ground and citation (rules R5, R6). */
  void judgeEligibility(long awardYear, RuleTable table) {
    AwardYear year = years.requireOpen(awardYear);
    List<Map<String, Object>> verdicts = table.evaluate(eligibilityFacts(year, pending(awardYear)));
    keep(
        """
        insert into eligibility (award_year, unit, verdict, ground, citation)
        values (:year, :unit, :verdict, :ground, :citation)
        """,
        awardYear,
        year.units(),
        verdicts);
  }

  /** One set of facts per member, in the order of the year's units. */
  public List<Map<String, Object>> eligibilityFacts(AwardYear year, Map<String, String> pending) {
    Set<String> signed = years.pledges(year.id()).keySet();
    Set<String> accepted =
        reports.standings(year).stream()
            .filter(each -> each.state() == ReportState.ACCEPTED)
            .map(ReportStanding::unit)
            .collect(Collectors.toSet());
    return year.units().stream()
        .map(
            unit ->
                Map.<String, Object>of(
                    "pactSigned", signed.contains(unit),
                    "reportAccepted", accepted.contains(unit),
                    "pendingMatter", pending.getOrDefault(unit, PendingKind.NONE.name())))
        .toList();
  }

  /** Ranks the eligible by settled score and nominates the first of them (rule R20). */
  void nominateCandidates(long awardYear, RuleTable table) {
    AwardYear year = years.requireOpen(awardYear);
    List<Map<String, Object>> facts = candidacyFacts(year, Points.ranks(eligibleScores(awardYear)));
    List<Map<String, Object>> nominations = new ArrayList<>();
    for (Map<String, Object> outcome : table.evaluate(facts)) {
      Map<String, Object> nomination = new HashMap<>(outcome);
      nomination.put("rank", facts.get(nominations.size()).get("rank"));
      nominations.add(nomination);
    }
    keep(
        """
        insert into nomination (award_year, unit, score_rank, nominated, reason)
        values (:year, :unit, :rank, :nominated, :reason)
        """,
        awardYear,
        year.units(),
        nominations);
  }

  /**
   * One set of facts per member, in the order of the year's units.
   *
   * @param ranks of the eligible only
   */
  public static List<Map<String, Object>> candidacyFacts(
      AwardYear year, Map<String, Integer> ranks) {
    int quota = year.quotas().values().stream().mapToInt(Integer::intValue).sum();
    List<Map<String, Object>> facts = new ArrayList<>();
    for (String unit : year.units()) {
      Map<String, Object> fact = new HashMap<>();
      fact.put("eligible", ranks.containsKey(unit));
      fact.put("rank", ranks.get(unit));
      fact.put("quota", quota);
      fact.put("members", year.units().size());
      facts.add(fact);
    }
    return facts;
  }

  private void keep(
      String sql, long awardYear, List<String> units, List<Map<String, Object>> outcomes) {
    List<SqlParameterSource> rows = new ArrayList<>();
    for (Map<String, Object> outcome : outcomes) {
      rows.add(
          new MapSqlParameterSource("year", awardYear)
              .addValue("unit", units.get(rows.size()))
              .addValues(outcome));
    }
    batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
  }

  /** What was stated to be pending, by unit. */
  public Map<String, String> pending(long awardYear) {
    Map<String, String> kinds = new HashMap<>();
    jdbc.sql("select unit, kind from pending_matter where award_year = :year")
        .param("year", awardYear)
        .query(
            row -> {
              kinds.put(row.getString(1), row.getString(2));
            });
    return kinds;
  }

  private Map<String, BigDecimal> eligibleScores(long awardYear) {
    Map<String, BigDecimal> scores = new HashMap<>();
    jdbc.sql(
            """
            select s.unit, s.points from settlement s join eligibility e
                on e.award_year = s.award_year and e.unit = s.unit
             where s.award_year = :year and e.verdict = 'ELIGIBLE'
            """)
        .param("year", awardYear)
        .query(
            row -> {
              scores.put(row.getString(1), row.getBigDecimal(2));
            });
    return scores;
  }
}
