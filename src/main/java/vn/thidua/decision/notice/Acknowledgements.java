package vn.thidua.decision.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.year.AwardYear;

/** Which unit has seen its notice, and when. */
@Service
public class Acknowledgements {

  private static final String SELECT = "select n.*, n.unit_code as unit from official_notice n ";

  private final JdbcClient jdbc;
  private final RuntimeService runtime;
  private final Clock clock;

  Acknowledgements(JdbcClient jdbc, RuntimeService runtime, Clock clock) {
    this.jdbc = jdbc;
    this.runtime = runtime;
    this.clock = clock;
  }

  /**
   * A notice that went out.
   *
   * @param paper id in the archive
   * @param seenAt null while the unit has not said that it has seen it
   * @param seenBy user id
   */
  record Sent(
      long id,
      long awardYear,
      String unit,
      long paper,
      Instant toldAt,
      @Nullable Instant seenAt,
      @Nullable String seenBy) {}

  /** Writes the notice down and gives the unit the task to acknowledge it. */
  @Transactional
  public void ask(AwardYear year, String unit, long paper) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into official_notice (award_year, unit_code, paper, told_at) values (?, ?, ?,"
                + " ?)")
        .params(year.id(), unit, paper, OffsetDateTime.now(clock))
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKeyAs(Long.class));
    runtime.startProcessInstanceByKey(
        NoticeAcknowledgementProcess.KEY,
        businessKey(year, unit, id),
        Map.of(
            ProcessVariables.AWARD_YEAR.name(), year.id(),
            ProcessVariables.UNIT.name(), unit,
            ProcessVariables.NOTICE.name(), id));
  }

  /** Such as {@code cum-1/2016/lao-cai/thong-bao-12}. */
  static String businessKey(AwardYear year, String unit, long notice) {
    return year.businessKey() + "/" + unit + "/thong-bao-" + notice;
  }

  Sent get(long id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(Sent.class).single();
  }

  /** The notices of a year, in the order in which they went out. */
  List<Sent> ofYear(long awardYear) {
    return jdbc.sql(SELECT + "where award_year = ? order by id")
        .param(awardYear)
        .query(Sent.class)
        .list();
  }

  /** Whether a notice of the year's result went out. */
  public boolean anybodyTold(long awardYear) {
    return jdbc.sql("select count(*) from official_notice where award_year = ?")
            .param(awardYear)
            .query(Integer.class)
            .single()
        > 0;
  }

  void seen(long id, String by) {
    jdbc.sql("update official_notice set seen_at = ?, seen_by = ? where id = ? and seen_at is null")
        .params(OffsetDateTime.now(clock), by, id)
        .update();
  }
}
