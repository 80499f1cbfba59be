package vn.thidua.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.document.Filling;
import vn.thidua.document.PdfText;
import vn.thidua.document.Samples;
import vn.thidua.document.Templates;
import vn.thidua.document.press.Press;
import vn.thidua.words.Words;

/** What an edited template must have before it is taken in. */
class TemplateImportTest {

  private final TemplateImport imports =
      new TemplateImport(
          mock(), new Filling(), new Press(), new ObjectMapper(), messages(), Clock.systemUTC());

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
    assertThatThrownBy(() -> imports.accept("plan", source, LocalDate.MAX, "admin"))
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
              assertThat(messages().say(refusal.messageKey(), refusal.arguments()))
                  .contains("Dòng " + line + ": Trường \"nobody\"");
            });
  }

  static Words messages() {
    return Words.ofBundles();
  }

  private static int line(String source, String text) {
    return source.substring(0, source.indexOf(text)).split("\n", -1).length;
  }
}
