package vn.thidua.notification;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.thidua.notification.delivery.Addresses;
import vn.thidua.notification.delivery.Intake;
import vn.thidua.notification.delivery.Letter;
import vn.thidua.notification.delivery.MailDelivery;
import vn.thidua.notification.delivery.MailDeliveryProcess;
import vn.thidua.notification.delivery.Outbox;
import vn.thidua.notification.desk.MailDesk;
import vn.thidua.notification.wording.MailTexts;
import vn.thidua.notification.wording.MailWordings;
import vn.thidua.words.WordsSettings;
import vn.thidua.workflow.CaseNames;

/** What the tests of mail need of the application: a fixed clock, our texts, a mail client. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  Announcements.class,
  Intake.class,
  Outbox.class,
  Letter.class,
  MailRecord.class,
  MailDesk.class,
  MailTexts.class,
  MailWordings.class,
  Addresses.class,
  SystemActor.class,
  MailDelivery.class,
  MailDeliveryProcess.class,
  Mailbox.class,
  WordsSettings.class
})
public class MailSlice {

  public static final Instant NOW = Instant.parse("2016-12-20T02:00:00Z");

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @Bean
  ObjectMapper json() {
    return Jackson2ObjectMapperBuilder.json().build();
  }

  @Bean
  CaseNames caseNames() {
    Map<String, String> known = Map.of("cum-1/2016", "Cụm thi đua số 1, năm 2016");
    return keys -> keys.stream().filter(known::containsKey).collect(toMap(key -> key, known::get));
  }

  @Bean
  JavaMailSenderImpl mailServer() {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost("localhost");
    server.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
    server.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
    return server;
  }
}
