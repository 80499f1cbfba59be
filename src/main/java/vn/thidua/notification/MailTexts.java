package vn.thidua.notification;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
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

  // an engine of its own and no bean, so that Spring Boot's for web pages stays as it is
  private final SpringTemplateEngine engine = new SpringTemplateEngine();
  private final String baseUrl;

  MailTexts(@Value("${thidua.base-url:http://localhost:8080}") String baseUrl) {
    this.baseUrl = baseUrl.replaceAll("/+$", "");
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/mail/");
    files.setSuffix(".txt");
    files.setTemplateMode(TemplateMode.TEXT);
    files.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(files);
  }

  /** The frame around any text: how to reach the system, and that nobody reads answers. */
  String notice(String businessKey, String text) {
    return fill("notice", Map.of("text", text, "businessKey", businessKey, "link", tasklist()));
  }

  /**
   * @param due such as 20/12/2016, or empty
   */
  String newTask(String taskId, String name, String businessKey, String due) {
    String link = tasklist() + "?task=" + taskId;
    return fill(
        "newTask", Map.of("task", name, "businessKey", businessKey, "due", due, "link", link));
  }

  private String tasklist() {
    return baseUrl + "/camunda/app/tasklist/default/#/";
  }

  private String fill(String template, Map<String, Object> facts) {
    return PlainText.lines(engine.process(template, new Context(null, facts)));
  }
}
