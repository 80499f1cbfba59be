package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ThiDuaApplication;
import vn.thidua.WithoutTestClasses;

/**
 * The application is killed (kill -9) between handing a mail to the server and recording that it
 * went out, again and again: nothing is lost, nothing is sent twice; at most one mail per kill is
 * unclear, and it says so.
 */
class KilledWhileSendingTest {

  private static final int MAILS = 60;
  private static final int KILLS = 3;

  /** So many mails after a start, the machine stops: the mail is out, its mark is not written. */
  private static final int SENT_BEFORE_A_KILL = 7;

  @RegisterExtension
  static final GreenMailExtension SMTP =
      new GreenMailExtension(ServerSetup.SMTP.dynamicPort()).withPerMethodLifecycle(true);

  @TempDir Path folder;

  @Test
  void nothing_is_lost_and_nothing_goes_out_twice_and_what_is_unclear_says_so() throws Exception {
    String url =
        "jdbc:h2:file:"
            + folder.resolve("killed")
            + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    for (int run = 0; run <= KILLS; run++) {
      run(url, run < KILLS ? SENT_BEFORE_A_KILL : Integer.MAX_VALUE, run == 0);
    }

    Map<String, Integer> received = new HashMap<>();
    for (MimeMessage message : SMTP.getReceivedMessages()) {
      if (message.getSubject().startsWith("Thư ")) {
        received.merge(message.getSubject(), 1, Integer::sum);
      }
    }
    assertThat(received.values()).as("times each was received").containsOnly(1);
    Map<String, String> states = states(url);
    Set<String> unclear = new HashSet<>();
    states.forEach(
        (subject, state) -> {
          if (state.equals("SENDING")) {
            unclear.add(subject);
          } else {
            assertThat(state).as(subject).isEqualTo("SENT");
          }
        });
    assertThat(states).hasSize(MAILS);
    assertThat(received.keySet()).containsAll(states.keySet());
    assertThat(unclear).as("one mail in doubt per kill").hasSize(KILLS);
  }

  /** A process that sends until it is killed from inside, as if the power went. */
  private static void run(String url, int mails, boolean first) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-Duser.timezone=Asia/Ho_Chi_Minh",
                "-cp",
                System.getProperty("java.class.path"),
                Sender.class.getName(),
                url,
                String.valueOf(SMTP.getSmtp().getPort()),
                String.valueOf(mails),
                String.valueOf(first))
            .redirectErrorStream(true)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.equals("KILL") || line.equals("DONE")) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said)
        .as(String.join("\n", said.subList(Math.max(0, said.size() - 40), said.size())))
        .contains(mails == Integer.MAX_VALUE ? "DONE" : "KILL");
  }

  private static Map<String, String> states(String url) throws Exception {
    Map<String, String> states = new HashMap<>();
    try (Connection database = DriverManager.getConnection(url, "sa", "");
        ResultSet rows =
            database
                .createStatement()
                .executeQuery("select subject, state from mail where event like 'storm:%'")) {
      while (rows.next()) {
        states.put(rows.getString(1), rows.getString(2));
      }
    }
    return states;
  }

  /** The process that is killed: the whole application, its job executor sends. */
  static final class Sender {

    public static void main(String[] arguments) throws Exception {
      try (ConfigurableApplicationContext context =
          new SpringApplicationBuilder(ThiDuaApplication.class, Server.class)
              .initializers(WithoutTestClasses.initializer())
              .run(
                  "--server.port=0",
                  "--spring.datasource.url=" + arguments[0],
                  "--spring.datasource.username=sa",
                  "--spring.datasource.password=",
                  "--spring.mail.host=127.0.0.1",
                  "--spring.mail.port=" + arguments[1],
                  "--thidua.mail.gather=PT0.1S",
                  // what a killed node had in hand is taken up sooner than on a server
                  "--camunda.bpm.job-execution.lock-time-in-millis=15000",
                  "--camunda.bpm.job-execution.max-wait=1000",
                  "--thidua.admin.password=Mat-khau#2016",
                  "--killed.after=" + arguments[2])) {
        if (Boolean.parseBoolean(arguments[3])) {
          Mailbox mailbox = context.getBean(Mailbox.class);
          JdbcTemplate people = context.getBean(JdbcTemplate.class);
          people.update("update act_id_user set email_ = 'admin@example.com'");
          context
              .getBean(TransactionTemplate.class)
              .executeWithoutResult(
                  status -> {
                    for (int i = 0; i < MAILS; i++) {
                      mailbox.post("storm:" + i, "", List.of("admin"), "Thư " + i, "Nội dung");
                    }
                  });
        }
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        while (left(jdbc, "mail_event") > 0
            || left(jdbc, "mail where state = 'QUEUED'") > 0
            || left(jdbc, "mail where state = 'SENDING'") > KILLS) {
          TimeUnit.MILLISECONDS.sleep(200);
        }
        System.out.println("DONE");
        System.in.read(); // until it is killed
      }
    }

    private static void forever() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stopped) {
        Runtime.getRuntime().halt(1);
      }
    }

    private static int left(JdbcTemplate jdbc, String where) {
      return jdbc.queryForObject("select count(*) from " + where, Integer.class);
    }

    static final class Server {

      @Bean
      JavaMailSenderImpl thatStopsTheMachine(Environment settings) {
        AtomicInteger left =
            new AtomicInteger(settings.getRequiredProperty("killed.after", Integer.class));
        JavaMailSenderImpl server =
            new JavaMailSenderImpl() {
              @Override
              public void send(MimeMessage... messages) {
                super.send(messages);
                if (left.decrementAndGet() == 0) {
                  System.out.println("KILL");
                  forever(); // what follows never happens: kill -9 comes
                }
              }
            };
        server.setHost("127.0.0.1");
        server.setPort(settings.getRequiredProperty("spring.mail.port", Integer.class));
        return server;
      }
    }
  }
}
