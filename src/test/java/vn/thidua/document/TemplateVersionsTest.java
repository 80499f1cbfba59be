package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.press.Press;
import vn.thidua.document.template.TemplateImport;
import vn.thidua.words.WordsSettings;
import vn.thidua.workflow.Refusal;

/** A template's way through the database: exported, edited, taken in, kept by day. */
@DataJdbcTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
  Templates.class,
  TemplateImport.class,
  Filling.class,
  Press.class,
  Typesetter.class,
  JacksonAutoConfiguration.class,
  TemplateVersionsTest.Beans.class,
  WordsSettings.class
})
class TemplateVersionsTest {

  private static final LocalDate TODAY = LocalDate.of(2016, 3, 1);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);

  @Autowired Templates templates;
  @Autowired TemplateImport imports;
  @Autowired Typesetter typesetter;
  @Autowired JdbcClient database;

  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2016-03-01T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
  }

  @BeforeEach
  void noVersions() {
    database.sql("delete from document_template").update();
  }

  @Test
  void a_year_keeps_the_version_it_was_opened_under() {
    String edited = templates.source("plan", TODAY).replace("I. Mục đích", "I. Mục tiêu");

    imports.accept("plan", edited, TOMORROW, "admin");

    assertThat(templates.source("plan", TODAY)).isEqualTo(Templates.shipped("plan"));
    assertThat(templates.source("plan", TOMORROW)).isEqualTo(edited);
    assertThat(printed(TODAY)).contains("i.mụcđích");
    assertThat(printed(TOMORROW)).contains("i.mụctiêu");
  }

  @Test
  void versions_are_listed_the_newest_first_with_who_imported_them() {
    String shipped = Templates.shipped("plan");
    imports.accept("plan", shipped, TOMORROW, "admin");
    imports.accept("plan", shipped, TOMORROW.plusDays(1), "khac");

    assertThat(templates.list())
        .filteredOn(each -> !each.versions().isEmpty())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.name()).isEqualTo("plan");
              assertThat(plan.versions())
                  .extracting(Templates.Version::validFrom, Templates.Version::importedBy)
                  .containsExactly(tuple(TOMORROW.plusDays(1), "khac"), tuple(TOMORROW, "admin"));
            });
  }

  @Test
  void the_longest_template_and_every_letter_survive() {
    String edited =
        Templates.shipped("countMinutes").replace("I. Ban kiểm phiếu", "I. Ặ Ễ Ộ Ự Ỹ Đ ẳ");

    imports.accept("countMinutes", edited, TOMORROW, "admin");

    assertThat(templates.source("countMinutes", TOMORROW)).isEqualTo(edited);
  }

  @Test
  void a_version_that_would_change_a_running_year_is_refused() {
    String shipped = Templates.shipped("plan");

    assertThatThrownBy(() -> imports.accept("plan", shipped, TODAY, "admin"))
        .isInstanceOf(Refusal.class)
        .hasMessage("document.validFromNotAhead");
    assertThat(templates.versions("plan")).isEmpty();
  }

  @Test
  void two_versions_of_one_day_are_refused() {
    String shipped = Templates.shipped("plan");
    imports.accept("plan", shipped, TOMORROW, "admin");

    assertThatThrownBy(() -> imports.accept("plan", shipped, TOMORROW, "admin"))
        .isInstanceOf(Refusal.class)
        .hasMessage("document.versionExists");
    assertThat(templates.versions("plan")).hasSize(1);
  }

  private String printed(LocalDate openedOn) {
    return PdfText.letters(typesetter.set("plan", openedOn, Samples.facts("plan")).pdf());
  }
}
