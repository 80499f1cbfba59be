package vn.thidua;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The boundaries between the capabilities, as their package-info declares them. */
class ModularityTest {

  private static final ArchRule NO_OPEN_STREAMS =
      noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

  /** Tests too: on some days of the year the two would differ. */
  private static final ArchRule ONE_CLOCK =
      noClasses()
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now");

  /** Tests too: who skips weekends himself knows no holiday. */
  private static final ArchRule ONE_CALENDAR =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.thidua.calendar")
          .should()
          .accessField(DayOfWeek.class, "SATURDAY");

  @Test
  void every_capability_knows_only_those_it_may_know() {
    ApplicationModules.of(ThiDuaApplication.class).verify();
  }

  /** A stream of rows that nobody closes keeps its connection for ever. */
  @Test
  void rows_are_read_as_lists_not_as_streams() {
    NO_OPEN_STREAMS.check(
        new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("vn.thidua"));
  }

  @Test
  void today_is_what_the_clock_says_and_working_days_are_counted_in_one_place() {
    JavaClasses all = new ClassFileImporter().importPackages("vn.thidua");
    JavaClasses honest =
        all.that(describe("no bad example", each -> !each.isAssignableTo(OwnTime.class)));
    ONE_CLOCK.check(honest);
    ONE_CALENDAR.check(honest);
  }

  @Test
  void an_own_clock_and_an_own_calendar_are_found() {
    JavaClasses bad = new ClassFileImporter().importClasses(OwnTime.class);
    assertThatThrownBy(() -> ONE_CLOCK.check(bad)).hasMessageContaining("LocalDate.now()");
    assertThatThrownBy(() -> ONE_CALENDAR.check(bad)).hasMessageContaining("SATURDAY");
  }

  static class OwnTime {
    boolean works() {
      return LocalDate.now().getDayOfWeek() != DayOfWeek.SATURDAY;
    }
  }

  @Test
  void a_stream_of_rows_is_found() {
    assertThatThrownBy(
            () -> NO_OPEN_STREAMS.check(new ClassFileImporter().importClasses(Leak.class)))
        .hasMessageContaining("MappedQuerySpec.stream()");
  }

  static class Leak {
    long count(JdbcClient jdbc) {
      return jdbc.sql("select 1").query(Integer.class).stream().count();
    }
  }

  @Test
  void a_forbidden_dependency_is_found() {
    ImportOption onlyTests = new ImportOption.OnlyIncludeTests();
    assertThatThrownBy(
            () -> ApplicationModules.of("vn.thidua.contract.modules", onlyTests).verify())
        .isInstanceOf(Violations.class)
        .satisfies(found -> assertThat(found).hasMessageContaining("guest"));
  }
}
