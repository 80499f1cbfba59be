package vn.thidua.ballot.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of meetings: sessions, attendance and tellers. */
@Component
public class Sessions {

  private static final String SESSION =
      "select id, award_year, session_number, held_on, place, quorate, quorum_rule, objections,"
          + " adopted_by from meeting ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  Sessions(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /** Opens the year's next session. */
  long open(long awardYear) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into meeting (award_year, session_number)
            values (:year, (select coalesce(max(session_number), 0) + 1 from meeting where award_year = :year))
            """)
        .param("year", awardYear)
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  public Session get(long id) {
    return jdbc.sql(SESSION + "where id = :id").param("id", id).query(Session.class).single();
  }

  /** The year's quorate session, the newest if there was more than one. */
  public Optional<Session> quorate(long awardYear) {
    return jdbc
        .sql(SESSION + "where award_year = :year and quorate = true order by session_number desc")
        .param("year", awardYear)
        .query(Session.class)
        .list()
        .stream()
        .findFirst();
  }

  /** The year's last session for which attendance was recorded. */
  Optional<Session> newestHeld(long awardYear) {
    return held(awardYear).stream().reduce((older, newer) -> newer);
  }

  /** The year's sessions for which attendance was recorded, the oldest first. */
  public List<Session> held(long awardYear) {
    return jdbc.sql(
            SESSION + "where award_year = :year and held_on is not null order by session_number")
        .param("year", awardYear)
        .query(Session.class)
        .list();
  }

  /** The session of a year that ended without a ballot and is to be held again, if there is one. */
  Optional<Session> toRepeat(long awardYear) {
    return newestHeld(awardYear).filter(Session::failed);
  }

  /** False if attendance was recorded before. */
  boolean recordHeld(long id, LocalDate heldOn, String place) {
    return jdbc.sql(
                "update meeting set held_on = :on, place = :place where id = :id and held_on is"
                    + " null")
            .param("on", heldOn)
            .param("place", place)
            .param("id", id)
            .update()
        == 1;
  }

  void recordAttendance(long id, Gathering gathering) {
    batches.batchUpdate(
        "insert into attendance (meeting, unit, kind, represented_by) values (?, ?, ?, ?)",
        gathering.attendance().entrySet().stream()
            .map(
                each ->
                    new Object[] {
                      id,
                      each.getKey(),
                      each.getValue().name(),
                      gathering.authorities().get(each.getKey())
                    })
            .toList());
    batches.batchUpdate(
        "insert into teller (meeting, user_id) values (?, ?)",
        gathering.tellers().stream().map(teller -> new Object[] {id, teller}).toList());
  }

  public void recordQuorum(long id, boolean quorate, String rule) {
    jdbc.sql("update meeting set quorate = :quorate, quorum_rule = :rule where id = :id")
        .param("quorate", quorate)
        .param("rule", rule)
        .param("id", id)
        .update();
  }

  /** False if the table was adopted before, or there is no quorum. */
  public boolean recordAdoption(long id, String by, @Nullable String objections) {
    return jdbc.sql(
                """
                update meeting set adopted_by = :by, adopted_at = :at, objections = :objections
                where id = :id and adopted_by is null and quorate = true
                """)
            .param("by", by)
            .param("at", OffsetDateTime.now(clock))
            .param("objections", objections)
            .param("id", id)
            .update()
        == 1;
  }

  /** By unit, in the order of codes. */
  public Map<String, AttendanceKind> attendance(long id) {
    Map<String, AttendanceKind> attendance = new LinkedHashMap<>();
    jdbc.sql("select unit, kind from attendance where meeting = :id order by unit")
        .param("id", id)
        .query(
            row -> {
              attendance.put(row.getString(1), AttendanceKind.valueOf(row.getString(2)));
            });
    return attendance;
  }

  /** How many members are present. */
  public int present(long id) {
    return (int) attendance(id).values().stream().filter(AttendanceKind::isPresent).count();
  }

  /** The represented, with the unit whose delegate acts for them. */
  public Map<String, String> authorities(long id) {
    Map<String, String> authorities = new LinkedHashMap<>();
    jdbc.sql(
            """
            select unit, represented_by from attendance
            where meeting = :id and represented_by is not null order by unit
            """)
        .param("id", id)
        .query(
            row -> {
              authorities.put(row.getString(1), row.getString(2));
            });
    return authorities;
  }

  public List<String> tellers(long id) {
    return jdbc.sql("select user_id from teller where meeting = :id order by user_id")
        .param("id", id)
        .query(String.class)
        .list();
  }
}
