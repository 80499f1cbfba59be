package vn.thidua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.transaction.TestTransaction;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;

@DataJdbcTest
@Import(CalendarSlice.class)
class WorkingDaysTest {

  private static final Actor ADMIN = new Actor("admin", Set.of("camunda-admin"));

  @Autowired WorkingDays days;
  @Autowired Terms terms;
  @Autowired SpecialDays special;
  @Autowired ImportHolidays imports;

  @ParameterizedTest
  @CsvSource({
    "2016-12-26, true, a Monday",
    "2016-12-25, false, a Sunday",
    "2016-02-09, false, Tết on a Tuesday",
    "2016-05-03, false, a holiday moved to a Tuesday",
    "2026-08-22, true, a Saturday worked to make up",
    "2026-08-31, false, the Monday it makes up for",
    "2031-09-02, true, a year whose table nobody imported: Monday to Friday"
  })
  void the_holiday_table_of_the_year_says_what_is_worked(
      LocalDate day, boolean worked, String why) {
    assertThat(days.isWorkingDay(day)).as(why).isEqualTo(worked);
  }

  /** Read by the test of the scripts too, which count the same days while they are typed. */
  record Shared(Map<LocalDate, Boolean> special, List<Case> cases) {

    record Case(LocalDate from, int n, LocalDate to, String how) {}

    static Shared read() throws IOException {
      return new ObjectMapper()
          .findAndRegisterModules()
          .readValue(Shared.class.getResource("/working-days.json"), Shared.class);
    }
  }

  static List<Shared.Case> cases() throws IOException {
    return Shared.read().cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void working_days_are_counted_over_holidays(Shared.Case each) {
    assertThat(days.plus(each.from(), each.n())).as(each.how()).isEqualTo(each.to());
  }

  @Test
  void the_shared_table_has_the_special_days_of_its_years() throws IOException {
    Map<LocalDate, Boolean> both = new TreeMap<>();
    for (int year : List.of(2016, 2026)) {
      both.putAll(days.special(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    assertThat(Shared.read().special()).isEqualTo(both);
  }

  @Test
  void working_days_are_counted_back_too() {
    assertThat(days.plus(LocalDate.of(2016, 2, 15), -1)).isEqualTo("2016-02-05");
  }

  @Test
  void a_holiday_has_its_name_a_weekend_and_a_worked_saturday_have_none() {
    assertThat(days.holiday(LocalDate.of(2015, 9, 2))).contains("Quốc khánh");
    assertThat(days.holiday(LocalDate.of(2015, 9, 5))).isEmpty();
    assertThat(days.holiday(LocalDate.of(2015, 2, 14))).isEmpty();
    assertThat(days.holiday(LocalDate.of(2015, 9, 3))).isEmpty();
  }

  @Test
  void what_falls_on_a_day_off_is_moved_to_the_next_working_day() {
    assertThat(days.onOrAfter(LocalDate.of(2016, 2, 6))).isEqualTo("2016-02-15");
    assertThat(days.onOrAfter(LocalDate.of(2016, 2, 15))).isEqualTo("2016-02-15");
  }

  @Test
  void an_imported_year_counts_at_once_and_takes_the_place_of_the_one_before() {
    assertThat(days.knows(2027)).isFalse();
    hand("day;kind;name\n2027-02-08;OFF;Tết\n2027-02-13;WORK;Làm bù");
    commit();

    assertThat(days.knows(2027)).isTrue();
    assertThat(days.isWorkingDay(LocalDate.of(2027, 2, 8))).isFalse();
    assertThat(days.isWorkingDay(LocalDate.of(2027, 2, 13))).isTrue();

    hand("day,kind,name\n2027-02-09,OFF,Tết");
    commit();
    assertThat(days.isWorkingDay(LocalDate.of(2027, 2, 8))).isTrue();
    assertThat(days.isWorkingDay(LocalDate.of(2027, 2, 9))).isFalse();
    assertThat(imports.view(ADMIN).years().get(0))
        .isEqualTo(new SpecialDays.ImportedYear(2027, "TB 1/TB-BNV", 1, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-02-08;OFF;Tết",
        "day;kind;name\n2026-02-08;OFF;Tết",
        "day;kind;name\n08/02/2027;OFF;Tết",
        "day;kind;name\n2027-02-08;NGHI;Tết",
        "day;kind;name\n2027-02-08;OFF;Tết\n2027-02-08;OFF;Tết",
        "day;kind;name\n2027-02-06;OFF;thứ bảy vốn đã nghỉ",
        "day;kind;name\n2027-02-08;WORK;thứ hai vốn đã làm",
        "day;kind;name\n2027-02-08;OFF",
        "day;kind;name",
        "day;kind;name\n\"2027"
      })
  void a_file_with_one_wrong_line_imports_nothing(String file) {
    assertThatThrownBy(() -> hand(file))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("file"));
    assertThat(special.years()).noneMatch(each -> each.number() == 2027);
  }

  @Test
  void nobody_but_an_administrator_imports_holidays() {
    assertThatThrownBy(
            () ->
                imports.begin(
                    new Actor("giamdoc.laocai", Set.of("lao-cai.director")),
                    new ImportHolidays.Input(2027, "x", "day;kind;name\n2027-02-08;OFF;Tết")))
        .hasMessage("calendar.administratorsOnly");
  }

  @Test
  void the_term_in_force_when_a_task_begins_counts() {
    assertThat(terms.of("appraise", LocalDate.of(2016, 1, 1))).isEqualTo(25);
    assertThatThrownBy(() -> terms.of("nothing", LocalDate.of(2016, 1, 1)))
        .hasMessageContaining("nothing");
  }

  @Test
  void every_term_that_a_drawing_asks_for_is_its_own_and_stands_in_the_table() throws IOException {
    Map<String, String> asked = asked();

    assertThat(asked).isNotEmpty();
    asked.forEach(
        (task, term) -> {
          assertThat(term).isEqualTo(task);
          assertThat(terms.of(term, LocalDate.of(2016, 1, 1))).isPositive();
        });
  }

  private static Map<String, String> asked() throws IOException {
    Pattern term =
        Pattern.compile("userTask id=\"userTask_(\\w+)\"[^>]*calendar\\.termOf\\('(\\w+)'\\)");
    Map<String, String> asked = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
        term.matcher(Files.readString(file))
            .results()
            .forEach(found -> asked.put(found.group(1), found.group(2)));
      }
    }
    return asked;
  }

  private void hand(String file) {
    imports.begin(ADMIN, new ImportHolidays.Input(2027, "TB 1/TB-BNV", file));
  }

  private static void commit() {
    TestTransaction.flagForCommit();
    TestTransaction.end();
    TestTransaction.start();
  }

  /** As if 2027 were not shipped: it is the year that these tests import. */
  @org.junit.jupiter.api.BeforeEach
  @org.junit.jupiter.api.AfterEach
  void nobody_has_imported_2027() {
    if (special.years().stream().anyMatch(each -> each.number() == 2027)) {
      jdbc.sql("delete from special_day where year_number = 2027").update();
      jdbc.sql("delete from holiday_year where year_number = 2027").update();
      commit();
    }
  }

  @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;
}
