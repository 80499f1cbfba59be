package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thidua.notification.ScriptedSmtp;
import vn.thidua.notification.ScriptedSmtp.Hold;
import vn.thidua.notification.ScriptedSmtp.Moment;

/**
 * The whole system, a process of its own, is killed (kill -9) with a mail in the mail server's
 * hands: before the server has its text, when it has the text and has not yet said so, and when it
 * has said so and nothing of that is recorded. The server keeps its client waiting at just that
 * moment until it is dead.
 *
 * <p>Nothing is lost and nothing is sent twice. What SMTP cannot know is the fate of the one mail
 * that was in the server's hands, at any moment between the mark before it is handed over and the
 * mark after the server's answer to the end of its text. It is not sent again by itself; it shows
 * as unclear until an administrator says that it arrived or has it sent.
 */
class KilledWhileSendingTest {

  private static final int MAILS = 12;

  /** In each run two mails go out, and with the third in its hands the process is killed. */
  private static final int KILLED_WITH = 3;

  private static final List<Moment> KILLED_AT =
      List.of(Moment.RCPT, Moment.END_OF_DATA, Moment.QUIT);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void nothing_is_lost_nothing_is_sent_twice_and_the_one_in_doubt_says_so() throws Exception {
    String url =
        "jdbc:h2:file:"
            + folder.resolve("killed")
            + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    String[] first = waiting(url);
    try (ScriptedSmtp smtp = new ScriptedSmtp();
        Installation system = Installation.ofClasses(folder, "killed-sending")) {
      for (Moment moment : KILLED_AT) {
        Hold hold = smtp.holdAt(moment, KILLED_WITH);
        start(system, url, smtp);
        hold.awaitClient(PATIENCE);
        system.kill();
        hold.end();
      }
      start(system, url, smtp).ready();
      Person admin = new Person(system.base(), "admin", World.PASSWORD);
      List<String> inDoubt = List.of("Thư 3", "Thư 6", "Thư 9");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(subjects(admin, "SENT")).hasSize(MAILS - inDoubt.size()));

      assertThat(smtp.taken()).containsExactlyElementsOf(without(first, 3));
      assertThat(subjects(admin, "SENDING")).containsExactlyInAnyOrderElementsOf(inDoubt);
      assertThat(subjects(admin, "QUEUED")).isEmpty();
      assertThat(mails(admin, "SENDING"))
          .allSatisfy(each -> assertThat(each.path("unclear").asBoolean()).isTrue());

      decide(admin, "Thư 3", "resend");
      decide(admin, "Thư 6", "sent");
      decide(admin, "Thư 9", "sent");
      await().atMost(PATIENCE).until(() -> subjects(admin, "SENT").size() == MAILS);
      assertThat(smtp.taken()).containsExactlyInAnyOrder(first);
      system.kill();
    }
  }

  /**
   * Mails that wait in the outbox of an installation that is only just there.
   *
   * @return their addresses
   */
  private static String[] waiting(String url) {
    Flyway.configure().dataSource(url, "sa", "").load().migrate();
    return IntStream.rangeClosed(1, MAILS)
        .mapToObj(
            number -> {
              String address = "nguoi-" + number + "@example.com";
              jdbc(url)
                  .update(
                      "insert into mail (event, recipient, address, subject, body, html, business_key,"
                          + " kind, attachments, state, state_since, created_at, attempts)"
                          + " values (?, ?, ?, ?, ?, ?, ?, 'newTask', '', 'QUEUED', current_timestamp, current_timestamp, 0)",
                      "killed:" + number,
                      "nguoi-" + number,
                      address,
                      "Thư " + number,
                      "Nội dung",
                      "Nội dung",
                      "");
              return address;
            })
        .toArray(String[]::new);
  }

  private static Installation start(Installation system, String url, ScriptedSmtp smtp) {
    return system.start(
        "Asia/Ho_Chi_Minh",
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=sa",
        "--spring.datasource.password=",
        "--thidua.admin.password=" + World.PASSWORD,
        "--spring.mail.host=127.0.0.1",
        "--spring.mail.port=" + smtp.port(),
        // the client waits as long as the server holds it, also for the good-bye
        "--spring.mail.properties.mail.smtp.timeout=" + PATIENCE.toMillis(),
        "--spring.mail.properties.mail.smtp.quitwait=true",
        "--thidua.mail.unclear-after=PT0S",
        // the next process takes over what the dead one had locked; no lock runs out meanwhile
        "--camunda.bpm.job-execution.lock-time-in-millis=3600000");
  }

  private static void decide(Person admin, String subject, String what) {
    JsonNode found =
        mails(admin, "SENDING").stream()
            .filter(each -> each.at("/mail/subject").asText().equals(subject))
            .findFirst()
            .orElseThrow();
    Answer answer =
        admin.post("/api/mails/" + found.at("/mail/id").asLong() + "/" + what, Map.of());
    assertThat(answer.status()).as(answer.text()).isIn(202, 204);
  }

  private static List<String> subjects(Person admin, String state) {
    return mails(admin, state).stream().map(each -> each.at("/mail/subject").asText()).toList();
  }

  private static List<JsonNode> mails(Person admin, String state) {
    List<JsonNode> found = new ArrayList<>();
    admin.get("/api/mails?state=" + state).expect(200).body().path("mails").forEach(found::add);
    return found;
  }

  /** All but the one of that number, in their order. */
  private static List<String> without(String[] addresses, int number) {
    return Stream.of(addresses).filter(each -> !each.equals(addresses[number - 1])).toList();
  }

  private static JdbcTemplate jdbc(String url) {
    return new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""));
  }
}
