package vn.thidua.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.test.web.servlet.MockMvc;
import vn.thidua.year.Award;

class WordsTest {

  private final Words words = Words.ofBundles();
  private final MockMvc pages = standaloneSetup(new WordsController(words)).build();

  @Test
  void a_constant_is_called_by_its_label() {
    assertThat(words.label(Award.FLAG)).isEqualTo("Cờ thi đua của Bộ");
  }

  @Test
  void what_is_said_is_written_as_people_write_it() {
    assertThat(words.say("year.rule.basis", Award.CERTIFICATE, LocalDate.of(2016, 12, 27)))
        .isEqualTo("Bằng khen: 27/12/2016.");
    assertThat(words.say("year.rule.basis", 2016, new BigDecimal("1234.50")))
        .isEqualTo("2016: 1234,5.");
    assertThat(words.say("year.rule.basis", "", Instant.parse("2016-12-27T07:00:00Z")))
        .isEqualTo(": 14:00 27/12/2016.");
    assertThat(words.say("year.rule.basis", "", LocalDateTime.of(2016, 12, 27, 14, 0)))
        .isEqualTo(": 14:00 27/12/2016.");
  }

  @Test
  void a_key_that_no_bundle_knows_is_an_error_unless_there_is_something_else_to_say() {
    assertThatThrownBy(() -> words.say("nothing.here")).isInstanceOf(NoSuchMessageException.class);
    assertThat(words.sayOr("this", "nothing.here")).isEqualTo("this");
    assertThat(words.sayOr("this", "year.award.FLAG")).isEqualTo("Cờ thi đua của Bộ");
  }

  @ParameterizedTest
  @CsvSource({"6,8,75%", "2,3,'66,66%'", "799,1000,'79,9%'", "8,8,100%", "0,0,0%", "0,8,0%"})
  void a_share_is_never_rounded_up(int part, int whole, String said) {
    assertThat(Words.percent(part, whole)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"95.50,'95,5'", "100,100", "0.00,0", "-2.25,'-2,25'", "1000,1000"})
  void points_have_a_decimal_comma_and_no_idle_zeros(BigDecimal points, String written) {
    assertThat(Words.decimal(points)).isEqualTo(written);
  }

  @Test
  void days_and_moments_are_those_of_hanoi() {
    assertThat(Words.date(Instant.parse("2016-12-26T18:00:00Z"))).isEqualTo("27/12/2016");
    assertThat(Words.dayAndMonth(LocalDate.of(2016, 2, 1))).isEqualTo("01/02");
  }

  @Test
  void the_pages_get_the_labels_and_not_the_sentences() throws Exception {
    pages
        .perform(get("/api/words"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "max-age=600, private"))
        .andExpect(jsonPath("$['review.verdict.EXCLUDED']").value("Không đủ điều kiện"))
        .andExpect(jsonPath("$", not(hasKey("workflow.failure"))));
  }

  @Test
  void labels_that_have_not_changed_are_not_sent_again() throws Exception {
    String tag = pages.perform(get("/api/words")).andReturn().getResponse().getHeader("ETag");
    pages
        .perform(get("/api/words").header("If-None-Match", tag))
        .andExpect(status().isNotModified());
  }
}
