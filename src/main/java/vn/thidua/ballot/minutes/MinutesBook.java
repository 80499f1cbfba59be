package vn.thidua.ballot.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.archive.Fingerprint;
import vn.thidua.ballot.count.CountFacts;
import vn.thidua.ballot.meeting.Session;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.document.Typesetter;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearHeadings;

/**
 * The minutes of evaluation (biên bản bình xét). The facts are written by the system as soon as all
 * is decided, and cannot be altered; the secretary adds to them. This text the chair reads and
 * signs, and this text is issued.
 */
@Service
public class MinutesBook {

  /** Its template. */
  public static final String KIND = "evaluationMinutes";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final CountFacts counts;
  private final AwardYears years;
  private final YearHeadings headings;
  private final MinutesFacts facts;
  private final Typesetter typesetter;
  private final Clock clock;

  MinutesBook(
      JdbcClient jdbc,
      Sessions sessions,
      CountFacts counts,
      AwardYears years,
      YearHeadings headings,
      MinutesFacts facts,
      Typesetter typesetter,
      Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.counts = counts;
    this.years = years;
    this.headings = headings;
    this.facts = facts;
    this.typesetter = typesetter;
    this.clock = clock;
  }

  /**
   * @param content what they tell, by the names of the template, as JSON
   * @param draftedBy user id of the secretary; null until the additions are made
   * @param contentHash SHA-256 of the text that was signed, hexadecimal; null until signed
   */
  public record Minutes(
      long meeting,
      String content,
      @Nullable String draftedBy,
      @Nullable String signedBy,
      @Nullable OffsetDateTime signedAt,
      @Nullable String contentHash) {

    public boolean isSigned() {
      return signedBy != null;
    }

    Map<String, Object> facts() {
      try {
        return JSON.readValue(content, new TypeReference<>() {});
      } catch (JsonProcessingException unreadable) {
        throw new Refusal("ballot.minutesChanged");
      }
    }
  }

  public Optional<Minutes> find(long meeting) {
    return jdbc.sql(
            "select meeting, content, drafted_by, signed_by, signed_at, content_hash from minutes"
                + " where meeting = :meeting")
        .param("meeting", meeting)
        .query(Minutes.class)
        .optional();
  }

  /** Writes what the meeting has decided; from here on it does not change. */
  @Transactional
  public void write(long meeting) {
    if (!counts.decided(meeting)) {
      throw new Refusal("ballot.notDecided");
    }
    Session session = sessions.get(meeting);
    jdbc.sql("insert into minutes (meeting, content) values (:meeting, :content)")
        .param("meeting", meeting)
        .param("content", json(facts.of(session, headings.of(session.awardYear()))))
        .update();
  }

  /** The text as it would be if this secretary added nothing. */
  String preview(long meeting, String secretary) {
    return text(meeting, facts.drafted(written(meeting).facts(), secretary, ""));
  }

  /** The text that was drafted, as XHTML. */
  public String drafted(long meeting) {
    Minutes minutes = written(meeting);
    if (minutes.draftedBy() == null) {
      throw new Refusal("ballot.minutesNotDrafted");
    }
    return text(meeting, minutes.facts());
  }

  /**
   * The facts of minutes to be issued.
   *
   * @throws Refusal if the text is not the one that was signed
   */
  public Map<String, Object> issuable(Minutes minutes) {
    if (minutes.isSigned()
        && !Fingerprint.of(drafted(minutes.meeting())).equals(minutes.contentHash())) {
      throw new Refusal("ballot.minutesChanged");
    }
    return minutes.facts();
  }

  /** The secretary's additions; they are made once. */
  @Transactional
  public void draft(long meeting, String secretary, String additions) {
    years.requireOpen(sessions.get(meeting).awardYear());
    int drafted =
        jdbc.sql(
                """
                update minutes set content = :content, drafted_by = :by, drafted_at = :at
                where meeting = :meeting and drafted_by is null
                """)
            .param("meeting", meeting)
            .param("content", json(facts.drafted(written(meeting).facts(), secretary, additions)))
            .param("by", secretary)
            .param("at", OffsetDateTime.now(clock))
            .update();
    if (drafted == 0) {
      throw new Refusal("ballot.minutesDrafted");
    }
  }

  @Transactional
  public void sign(long meeting, String chair) {
    years.requireOpen(sessions.get(meeting).awardYear());
    int signed =
        jdbc.sql(
                """
                update minutes set signed_by = :by, signed_at = :at, content_hash = :hash
                where meeting = :meeting and signed_by is null
                """)
            .param("by", chair)
            .param("at", OffsetDateTime.now(clock))
            .param("hash", Fingerprint.of(drafted(meeting)))
            .param("meeting", meeting)
            .update();
    if (signed == 0) {
      throw new Refusal("ballot.minutesSigned");
    }
  }

  private Minutes written(long meeting) {
    return find(meeting).orElseThrow(() -> new Refusal("ballot.minutesNotDrafted"));
  }

  private String text(long meeting, Map<String, Object> facts) {
    return typesetter.text(KIND, headings.templateDay(sessions.get(meeting).awardYear()), facts);
  }

  private static String json(Map<String, Object> facts) {
    try {
      return JSON.writeValueAsString(facts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
