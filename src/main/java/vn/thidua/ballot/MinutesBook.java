package vn.thidua.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYears;

/**
 * The minutes of evaluation (biên bản bình xét): the facts are written by the system and cannot be
 * altered; the secretary adds to them and signs, then the chair signs what nobody can change any
 * more.
 */
@Service
class MinutesBook {

  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final Rounds rounds;
  private final AwardYears years;
  private final MinutesText text;
  private final Clock clock;

  MinutesBook(
      JdbcClient jdbc,
      Sessions sessions,
      Rounds rounds,
      AwardYears years,
      MinutesText text,
      Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.rounds = rounds;
    this.years = years;
    this.text = text;
    this.clock = clock;
  }

  /**
   * @param additions what the secretary added; the only free text
   * @param contentHash SHA-256 of the text in UTF-8, hexadecimal; null until signed
   */
  record Minutes(
      String content,
      String additions,
      String draftedBy,
      @Nullable String signedBy,
      @Nullable OffsetDateTime signedAt,
      @Nullable String contentHash) {

    boolean isSigned() {
      return signedBy != null;
    }
  }

  Optional<Minutes> find(long meeting) {
    return jdbc.sql(
            "select content, additions, drafted_by, signed_by, signed_at, content_hash from minutes where"
                + " meeting = :meeting")
        .param("meeting", meeting)
        .query(Minutes.class)
        .optional();
  }

  @Transactional
  void draft(long meeting, String secretary, String additions) {
    Session session = sessions.get(meeting);
    years.requireOpen(session.awardYear());
    if (rounds.last(meeting).map(BallotRound::outcome).orElse(null) != BallotResult.DECIDED) {
      throw new Refusal("ballot.notDecided");
    }
    if (find(meeting).isPresent()) {
      throw new Refusal("ballot.minutesDrafted");
    }
    jdbc.sql(
            """
            insert into minutes (meeting, content, additions, drafted_by, drafted_at)
            values (:meeting, :content, :additions, :by, :at)
            """)
        .param("meeting", meeting)
        .param("content", text.complete(session, additions))
        .param("additions", additions.strip())
        .param("by", secretary)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  @Transactional
  void sign(long meeting, String chair) {
    years.requireOpen(sessions.get(meeting).awardYear());
    Minutes minutes = find(meeting).orElseThrow(() -> new Refusal("ballot.minutesNotDrafted"));
    int signed =
        jdbc.sql(
                """
                update minutes set signed_by = :by, signed_at = :at, content_hash = :hash
                where meeting = :meeting and signed_by is null
                """)
            .param("by", chair)
            .param("at", OffsetDateTime.now(clock))
            .param("hash", hash(minutes.content()))
            .param("meeting", meeting)
            .update();
    if (signed == 0) {
      throw new Refusal("ballot.minutesSigned");
    }
  }

  static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
