package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.workflow.Refusal;

class TemplateImportTest {

  private static final LocalDate TODAY = LocalDate.of(2016, 3, 1);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-03-01T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  private Templates templates;
  private TemplateImport imports;

  @BeforeEach
  void anEmptyDatabase() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:templates-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure()
        .dataSource(database)
        .locations("filesystem:src/main/resources/db/migration")
        .target("151")
        .load()
        .migrate();
    templates = new Templates(JdbcClient.create(database), CLOCK);
    imports =
        new TemplateImport(
            templates, new Filling(), new Press(), new ObjectMapper(), messages(), CLOCK);
  }

  static List<String> kinds() {
    return Samples.KINDS;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_was_exported_can_be_imported(String kind) {
    assertThat(imports.check(kind, Templates.shipped(kind))).isEmpty();
  }

  @Test
  void an_unknown_field_is_named_with_its_line() {
    String source =
        Templates.shipped("countMinutes").replace("<h2>IV.", "<p>{{winner}}</p>\n<h2>IV.");
    assertThat(imports.check("countMinutes", source))
        .extracting(Complaint::line, Complaint::field, Complaint::messageKey)
        .containsExactly(tuple(line(source, "{{winner}}"), "winner", "document.unknownField"));
  }

  @Test
  void a_field_of_a_table_is_unknown_outside_of_it() {
    String source =
        Templates.shipped("countMinutes").replace("<h2>I.", "<p>{{noOpinion}}</p><h2>I.");
    assertThat(imports.check("countMinutes", source))
        .extracting(Complaint::field)
        .containsExactly("noOpinion");
  }

  @Test
  void a_missing_field_is_named_with_the_line_where_it_belongs() {
    String shipped = Templates.shipped("countMinutes");
    String source = shipped.replace("<td class=\"figure\">{{invalid}}</td>", "<td>0</td>");
    assertThat(imports.check("countMinutes", source))
        .extracting(Complaint::line, Complaint::field, Complaint::messageKey)
        .containsExactly(
            tuple(line(shipped, "{{invalid}}"), "rounds.invalid", "document.missingField"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x</script>",
        "<img src=\"file:///etc/passwd\"/>",
        "<p style=\"background:url(http://x)\">x</p>",
        "<p onclick=\"x\">x</p>",
        "{{{head}}}",
        "{{&head}}",
        "{{=<% %>=}}",
        "{{> ../secret}}",
        "{{#head}}",
        "{{/head}}",
        "<p>",
        "{{head.class.classLoader}}",
        "{{getClass}}"
      })
  void what_is_more_than_text_is_refused(String trick) {
    String source = Templates.shipped("plan").replace("</body>", trick + "</body>");
    assertThat(imports.check("plan", source)).isNotEmpty();
    assertThatThrownBy(() -> imports.accept("plan", source, TODAY.plusDays(1), "admin"))
        .isInstanceOf(TemplateRefused.class);
  }

  @Test
  void a_document_type_with_entities_is_refused() {
    String source =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Templates.shipped("plan");
    assertThat(imports.check("plan", source))
        .extracting(Complaint::messageKey)
        .contains("document.notXhtml");
  }

  @Test
  void a_year_keeps_the_version_it_was_opened_under() {
    String edited = Templates.shipped("plan").replace("I. Mục đích", "I. Mục tiêu");
    imports.accept("plan", edited, TODAY.plusDays(1), "admin");
    assertThat(templates.source("plan", TODAY)).isEqualTo(Templates.shipped("plan"));
    assertThat(templates.source("plan", TODAY.plusDays(1))).isEqualTo(edited);
    assertThat(templates.versions("plan"))
        .extracting(Templates.Version::validFrom, Templates.Version::importedBy)
        .containsExactly(tuple(TODAY.plusDays(1), "admin"));
    assertThat(
            new Typesetter(templates, new Filling(), new Press())
                .set("plan", TODAY.plusDays(1), Samples.facts("plan"))
                .pdf())
        .satisfies(pdf -> assertThat(PdfText.letters(pdf)).contains("i.mụctiêu"));
  }

  @Test
  void a_version_that_would_change_a_running_year_is_refused() {
    String shipped = Templates.shipped("plan");
    assertThatThrownBy(() -> imports.accept("plan", shipped, TODAY, "admin"))
        .isInstanceOf(Refusal.class)
        .hasMessage("document.validFromNotAhead");
  }

  @Test
  void two_versions_of_one_day_are_refused() {
    String shipped = Templates.shipped("plan");
    imports.accept("plan", shipped, TODAY.plusDays(1), "admin");
    assertThatThrownBy(() -> imports.accept("plan", shipped, TODAY.plusDays(1), "admin"))
        .isInstanceOf(Refusal.class)
        .hasMessage("document.versionExists");
  }

  @Test
  void the_preview_shows_the_reference_case_as_a_draft() {
    String edited =
        Templates.shipped("countMinutes").replace("I. Ban kiểm phiếu", "I. Tổ kiểm phiếu");
    assertThat(PdfText.letters(imports.preview("countMinutes", edited).pdf()))
        .contains("i.tổkiểmphiếu", "bếthanhsơn", "dựthảo");
  }

  @Test
  void the_refusal_says_line_and_field_in_words() {
    String source = Templates.shipped("plan").replace("</body>", "\n<p>{{nobody}}</p></body>");
    assertThatThrownBy(() -> imports.preview("plan", source))
        .isInstanceOfSatisfying(
            TemplateRefused.class,
            refusal -> {
              int line = line(source, "{{nobody}}");
              assertThat(refusal.faults())
                  .extracting(TemplateRefused.Fault::line)
                  .containsExactly(line);
              assertThat(messages().getMessage(refusal.messageKey(), refusal.arguments(), null))
                  .contains("Dòng " + line + ": Trường \"nobody\"");
            });
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/document");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }

  private static int line(String source, String text) {
    return source.substring(0, source.indexOf(text)).split("\n", -1).length;
  }
}
