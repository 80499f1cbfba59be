package vn.thidua.review;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was settled, stated to be pending, and confirmed in a year. */
@Repository
class Settlements {

  record Settled(String unit, @Nullable BigDecimal mean, BigDecimal points, String reason) {}

  /** What was stated to be pending against a unit when its score was settled. */
  record Pending(String unit, PendingKind kind, String note) {}

  private final JdbcClient jdbc;

  Settlements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Settled> settled(long awardYear) {
    return jdbc.sql(
            "select unit, mean, points, reason from settlement where award_year = ? order by unit")
        .param(awardYear)
        .query(Settled.class)
        .list();
  }

  List<Pending> pending(long awardYear) {
    return jdbc.sql(
            "select unit, kind, note from pending_matter"
                + " where award_year = ? and kind <> 'NONE' order by unit")
        .param(awardYear)
        .query(Pending.class)
        .list();
  }

  /** Whether the list of candidates is confirmed. */
  boolean areConfirmed(long awardYear) {
    return jdbc.sql("select count(*) from candidate_list where award_year = ?")
            .param(awardYear)
            .query(Long.class)
            .single()
        > 0;
  }
}
