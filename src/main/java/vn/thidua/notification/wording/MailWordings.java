package vn.thidua.notification.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.notification.MailKind;
import vn.thidua.workflow.Refusal;

/** The words of all kinds of mail: as delivered, or as an administrator wrote them. */
@Component
public class MailWordings {

  private static final int SUBJECT_LENGTH = 300;
  private static final int BODY_LENGTH = 10_000;

  /**
   * A kind of mail as an administrator sees it.
   *
   * @param editedBy null where the words are those delivered
   */
  public record Entry(
      MailKind kind,
      List<String> fields,
      MailWording wording,
      @Nullable String editedBy,
      @Nullable Instant editedAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<MailKind, MailWording> delivered = new EnumMap<>(MailKind.class);

  MailWordings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    for (MailKind kind : MailKind.values()) {
      delivered.put(kind, read(kind));
    }
  }

  /** Of every kind, in one query. */
  public Map<MailKind, Entry> all() {
    Map<MailKind, Entry> found = new EnumMap<>(MailKind.class);
    delivered.forEach(
        (kind, words) -> found.put(kind, new Entry(kind, kind.fields(), words, null, null)));
    jdbc.sql("select * from mail_wording")
        .query(
            (row, number) ->
                new Entry(
                    MailKind.of(row.getString("kind")),
                    MailKind.of(row.getString("kind")).fields(),
                    new MailWording(
                        row.getString("subject"), row.getString("body"), row.getBoolean("held")),
                    row.getString("edited_by"),
                    row.getTimestamp("edited_at").toInstant()))
        .list()
        .forEach(entry -> found.put(entry.kind(), entry));
    return found;
  }

  /**
   * Puts words in the place of those delivered.
   *
   * @throws Refusal if a field is unknown, a brace is open, or a part is empty or too long
   */
  @Transactional
  public void edit(MailKind kind, MailWording words, String by) {
    check(kind, words);
    restore(kind);
    jdbc.sql(
            "insert into mail_wording (kind, subject, body, held, edited_by, edited_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            kind.key(),
            words.subject().strip(),
            words.body().strip(),
            words.held(),
            by,
            clock.instant().atZone(clock.getZone()).toOffsetDateTime())
        .update();
  }

  /** Back to the words delivered. */
  @Transactional
  void restore(MailKind kind) {
    jdbc.sql("delete from mail_wording where kind = ?").param(kind.key()).update();
  }

  static void check(MailKind kind, MailWording words) {
    requireLength("subject", words.subject(), SUBJECT_LENGTH);
    requireLength("body", words.body(), BODY_LENGTH);
    if (words.subject().strip().contains("\n")) {
      throw Refusal.at("subject", "notification.wording.oneLine");
    }
    List<String> mistakes = words.mistakes(kind.fields());
    if (!mistakes.isEmpty()) {
      throw Refusal.at(
          "body",
          "notification.wording.unknownField",
          String.join(", ", mistakes),
          String.join(", ", kind.fields().stream().map(name -> "{" + name + "}").toList()));
    }
  }

  private static void requireLength(String field, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      throw Refusal.at(field, "notification.wording.length", most);
    }
  }

  /** First line: the subject; after a blank line: the body. */
  private static MailWording read(MailKind kind) {
    try {
      String[] parts =
          new ClassPathResource("templates/mail/" + kind.key() + ".txt")
              .getContentAsString(StandardCharsets.UTF_8)
              .split("\\R\\R", 2);
      return new MailWording(parts[0], parts[1].strip(), false);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
