package vn.thidua.notification.wording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.thidua.notification.Announcement;
import vn.thidua.notification.MailKind;
import vn.thidua.notification.PlainText;
import vn.thidua.workflow.CaseNames;

/**
 * Sets a mail, in plain text and in HTML: its words with their fields filled in, in the frame of
 * {@code templates/mail}. Only our own frames are templates; what is put into them never is one.
 */
@Component
public class MailTexts {

  private static final int SUBJECT_LENGTH = 250;

  /** A mail as it is sent. */
  public record Text(String subject, String body, String html) {}

  // engines of their own and no beans, so that Spring Boot's for web pages stays as it is
  private final SpringTemplateEngine plain = engine(".txt", TemplateMode.TEXT);
  private final SpringTemplateEngine html = engine(".html", TemplateMode.HTML);
  private final ObjectProvider<CaseNames> caseNames;
  private final String baseUrl;

  MailTexts(ObjectProvider<CaseNames> caseNames, @Value("${thidua.base-url}") String baseUrl) {
    this.caseNames = caseNames;
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  public Text of(Announcement announcement, MailWording words) {
    Map<String, String> values = new HashMap<>(announcement.facts());
    values.put(MailKind.CASE, announcement.businessKey());
    values.computeIfAbsent(MailKind.CASE_NAME, field -> caseName(announcement.businessKey()));
    String subject = PlainText.line(words.subject(values), SUBJECT_LENGTH);
    String text = PlainText.lines(words.body(values));
    Context frame =
        new Context(
            null,
            Map.of(
                "subject", subject,
                "text", text,
                "paragraphs", paragraphs(text),
                "businessKey", PlainText.line(announcement.businessKey(), SUBJECT_LENGTH),
                "link", link(announcement.facts().get(Announcement.TASK_ID))));
    return new Text(subject, plain.process("frame", frame), html.process("frame", frame));
  }

  private String caseName(String businessKey) {
    return caseNames
        .orderedStream()
        .flatMap(each -> Stream.ofNullable(each.of(Set.of(businessKey)).get(businessKey)))
        .findFirst()
        .orElse("");
  }

  private static List<List<String>> paragraphs(String text) {
    return Arrays.stream(text.split("\n\n+")).map(each -> each.lines().toList()).toList();
  }

  private String link(@Nullable String task) {
    String tasklist = baseUrl + "/camunda/app/tasklist/default/#/";
    return task == null ? tasklist : tasklist + "?task=" + task;
  }

  private static SpringTemplateEngine engine(String suffix, TemplateMode mode) {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/mail/");
    files.setSuffix(suffix);
    files.setTemplateMode(mode);
    files.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    return engine;
  }
}
