package vn.thidua.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.archive.register.NumberBooks;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.PersonNames;
import vn.thidua.workflow.Refusal;

@DataJdbcTest
@Import({NumberRegister.class, NumberBooks.class, NumberRegisterTest.Beans.class})
class NumberRegisterTest {

  private static final NumberSeries LETTERS = new NumberSeries("cum-1", "TTr-CTĐ", 2016, "lao-cai");
  private static final NumberSeries DECISIONS =
      new NumberSeries("ministry", "QĐ-BNG", 2016, "ministry");

  private static final Actor CLERK = new Actor("canbo", Set.of("lao-cai.officer"));

  @Autowired NumberRegister register;
  @Autowired NumberBooks books;
  @Autowired JdbcClient database;

  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2016-12-29T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean
    BodyNames bodies() {
      return codes -> Map.of("cum-1", "Cụm thi đua số 1", "lao-cai", "Sở Ngoại vụ tỉnh Lào Cai");
    }

    @Bean
    PersonNames people() {
      PersonNames people = mock();
      when(people.of(anySet())).thenReturn(Map.of("thuky", "Lý Quốc Bảo"));
      return people;
    }
  }

  @Test
  void each_body_symbol_and_year_begins_its_own_numbers() {
    reserve(LETTERS, "01/TTr-CTĐ");

    assertThat(register.next(LETTERS)).hasToString("02/TTr-CTĐ");
    assertThat(register.next(new NumberSeries("cum-2", "TTr-CTĐ", 2016, "x")))
        .hasToString("01/TTr-CTĐ");
    assertThat(register.next(new NumberSeries("cum-1", "TTr-CTĐ", 2017, "x")))
        .hasToString("01/TTr-CTĐ");
    assertThat(register.next(new NumberSeries("cum-1", "BB-CTĐ", 2016, "x")))
        .hasToString("01/BB-CTĐ");
  }

  @Test
  void a_number_is_given_once() {
    reserve(LETTERS, "01/TTr-CTĐ");

    assertThat(refused("archive.numberTaken", LETTERS, "1/TTr-CTĐ").arguments())
        .containsExactly("01/TTr-CTĐ", "2016", "02/TTr-CTĐ");
  }

  @Test
  void the_database_itself_keeps_a_number_from_being_given_twice() {
    reserve(LETTERS, "01/TTr-CTĐ");

    assertThatThrownBy(
            () ->
                database
                    .sql(
                        """
                        insert into register_entry (issuing_body, issue_year, symbol, number, subject,
                          keeper, reserved_by, reserved_at)
                        select issuing_body, issue_year, symbol, number, subject, keeper, reserved_by,
                          reserved_at from register_entry
                        """)
                    .update())
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void a_book_without_gaps_takes_only_the_next_number_once_it_has_begun() {
    reserve(LETTERS, "05/TTr-CTĐ");

    refused("archive.numberLeavesGap", LETTERS, "07/TTr-CTĐ");
    reserve(LETTERS, "06/TTr-CTĐ");
  }

  @Test
  void the_ministry_gives_numbers_of_its_book_elsewhere_too() {
    reserve(DECISIONS, "12/QĐ-BNG");
    reserve(DECISIONS, "40/QĐ-BNG");

    assertThat(register.next(DECISIONS)).hasToString("41/QĐ-BNG");
    reserve(DECISIONS, "13/QĐ-BNG");
  }

  @Test
  void a_void_number_stays_in_the_book_with_its_reason_and_is_never_given_again() {
    long id = reserve(LETTERS, "01/TTr-CTĐ");

    register.declareVoid(id, "Ghi nhầm năm", "thuky");

    assertThat(books.lines("lao-cai", 2016, CLERK))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.body()).isEqualTo("Cụm thi đua số 1");
              assertThat(line.number()).isEqualTo("01/TTr-CTĐ");
              assertThat(line.voidReason()).isEqualTo("Ghi nhầm năm");
              assertThat(line.voidedBy()).isEqualTo("Lý Quốc Bảo");
            });
    assertThat(books.of(CLERK))
        .containsExactly(new NumberBooks.Book("lao-cai", "Sở Ngoại vụ tỉnh Lào Cai", 2016, 1, 1));
    assertThat(register.next(LETTERS)).hasToString("02/TTr-CTĐ");
    refused("archive.numberTaken", LETTERS, "01/TTr-CTĐ");
  }

  @Test
  void a_book_is_shown_to_the_people_of_the_unit_that_keeps_it() {
    reserve(LETTERS, "01/TTr-CTĐ");
    Actor other = new Actor("giamdoc", Set.of("cao-bang.director"));

    assertThat(books.of(other)).isEmpty();
    assertThat(books.lines("lao-cai", 2016, other)).isEmpty();
    assertThat(books.of(new Actor("quantri", Set.of("camunda-admin")))).isEmpty();
  }

  @Test
  void a_number_is_declared_void_once() {
    long id = reserve(LETTERS, "01/TTr-CTĐ");

    register.declareVoid(id, "Ghi nhầm", "thuky");
    assertThat(catchThrowableOfType(Refusal.class, () -> register.declareVoid(id, "x", "thuky")))
        .extracting(Refusal::messageKey)
        .isEqualTo("archive.alreadyVoid");
  }

  @Test
  void half_a_voiding_cannot_be_written() {
    reserve(LETTERS, "01/TTr-CTĐ");

    assertThatThrownBy(() -> database.sql("update register_entry set void_reason = 'x'").update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private long reserve(NumberSeries series, String number) {
    return register.reserve(series, number, "Văn bản", "nguoi-dung", "number").id();
  }

  private Refusal refused(String key, NumberSeries series, String number) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> reserve(series, number));
    assertThat(refusal.messageKey()).isEqualTo(key);
    assertThat(refusal.field()).isEqualTo("number");
    return refusal;
  }
}
