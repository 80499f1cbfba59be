package vn.thidua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The boundaries between the capabilities, as their package-info declares them. */
class ModularityTest {

  private static final ArchRule NO_OPEN_STREAMS =
      noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

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
