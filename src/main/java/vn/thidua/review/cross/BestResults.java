package vn.thidua.review.cross;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Kind;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.SelfScore;

/**
 * The cluster's highest results in criteria that are scored relative to them. They are kept once
 * all reports are in: then they do not change any more.
 */
@Repository
public class BestResults {

  private final NamedParameterJdbcTemplate batches;

  BestResults(NamedParameterJdbcTemplate batches) {
    this.batches = batches;
  }

  /** By criterion; only of criteria scored relative to them. */
  public Map<String, BigDecimal> of(long awardYear) {
    Map<String, BigDecimal> best = new HashMap<>();
    batches.query(
        "select criterion, actual from best_result where award_year = :year",
        Map.of("year", awardYear),
        row -> {
          best.put(row.getString(1), row.getBigDecimal(2));
        });
    return best;
  }

  void keep(long awardYear, List<Criterion> criteria, List<ReportVersion> reports) {
    batches.batchUpdate(
        "insert into best_result (award_year, criterion, actual) values (:year, :code, :best)",
        highest(criteria, reports).entrySet().stream()
            .map(
                each ->
                    new MapSqlParameterSource("year", awardYear)
                        .addValue("code", each.getKey())
                        .addValue("best", each.getValue()))
            .toArray(SqlParameterSource[]::new));
  }

  private static Map<String, BigDecimal> highest(
      List<Criterion> criteria, List<ReportVersion> reports) {
    Set<String> relative =
        criteria.stream()
            .filter(each -> each.rule().kind() == Kind.RELATIVE_TO_BEST)
            .map(Criterion::code)
            .collect(toSet());
    Map<String, BigDecimal> highest = new HashMap<>();
    for (ReportVersion report : reports) {
      for (SelfScore score : report.scores()) {
        if (relative.contains(score.criterion()) && score.facts().actual() != null) {
          highest.merge(score.criterion(), score.facts().actual(), BigDecimal::max);
        }
      }
    }
    return highest;
  }
}
