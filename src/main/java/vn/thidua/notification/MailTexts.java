package vn.thidua.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills the plain text templates in {@code templates/mail}. Only our own files are templates; what
 * is filled in is never read as one.
 */
@Component
class MailTexts {

  /** A new task: fields {@code task}, {@code taskId} and {@code due} (as 20/12/2016, or empty). */
  static final String NEW_TASK = "newTask";

  /** Any text in a frame: fields {@code subject} and {@code text}. */
  static final String NOTICE = "notice";

  private static final int SUBJECT_LENGTH = 250;

  // an engine of its own and no bean, so that Spring Boot's for web pages stays as it is
  private final SpringTemplateEngine engine = new SpringTemplateEngine();
  private final MessageSource messages;
  private final String baseUrl;

  MailTexts(
      MessageSource messages, @Value("${thidua.base-url:http://localhost:8080}") String baseUrl) {
    this.messages = messages;
    this.baseUrl = baseUrl.replaceAll("/+$", "");
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/mail/");
    files.setSuffix(".txt");
    files.setTemplateMode(TemplateMode.TEXT);
    files.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(files);
  }

  /** Subject and body of a mail. */
  record Text(String subject, String body) {}

  Text of(Announcement announcement) {
    Map<String, Object> fields = new HashMap<>(announcement.facts());
    fields.put("businessKey", announcement.businessKey());
    fields.put("link", link(announcement.facts()));
    return new Text(
        PlainText.line(subject(announcement), SUBJECT_LENGTH),
        fill(announcement.template(), fields));
  }

  private String subject(Announcement announcement) {
    Map<String, String> facts = announcement.facts();
    if (!announcement.template().equals(NEW_TASK)) {
      return facts.getOrDefault("subject", "");
    }
    String task = facts.getOrDefault("task", "");
    return announcement.businessKey().isEmpty()
        ? messages.getMessage("notification.newTask", new Object[] {task}, Locale.ROOT)
        : messages.getMessage(
            "notification.newTaskOf", new Object[] {announcement.businessKey(), task}, Locale.ROOT);
  }

  private String link(Map<String, String> facts) {
    String task = facts.get("taskId");
    return task == null ? tasklist() : tasklist() + "?task=" + task;
  }

  private String tasklist() {
    return baseUrl + "/camunda/app/tasklist/default/#/";
  }

  private String fill(String template, Map<String, Object> facts) {
    return PlainText.lines(engine.process(template, new Context(null, facts)));
  }
}
