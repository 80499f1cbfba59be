package vn.thidua.reminder.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses of calendar feeds, one per person. An address opens his dates and nothing
 * else, and ends when he makes a new one or none. Only its hash is kept.
 */
@Service
public class Feeds {

  private static final int SECRET_BYTES = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String baseUrl;
  private final SecureRandom random = new SecureRandom();

  Feeds(JdbcClient jdbc, Clock clock, @Value("${thidua.base-url}") String baseUrl) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  public boolean exists(String person) {
    return jdbc.sql("select count(*) from calendar_feed where person = ?")
            .param(person)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** A new address, told this once; the one before opens nothing any more. */
  @Transactional
  public String make(String person) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    end(person);
    jdbc.sql("insert into calendar_feed (person, secret_hash, made_at) values (?, ?, ?)")
        .params(person, hash(secret), OffsetDateTime.now(clock))
        .update();
    return baseUrl + FeedController.PATH + "/" + secret + ".ics";
  }

  @Transactional
  public void end(String person) {
    jdbc.sql("delete from calendar_feed where person = ?").param(person).update();
  }

  /** Whose feed this secret opens; empty if nobody's (any more). */
  Optional<String> personOf(String secret) {
    return jdbc.sql("select person from calendar_feed where secret_hash = ?")
        .param(hash(secret))
        .query(String.class)
        .optional();
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
