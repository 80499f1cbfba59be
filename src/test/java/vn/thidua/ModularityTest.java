package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The boundaries between the capabilities, as their package-info declares them. */
class ModularityTest {

  @Test
  void every_capability_knows_only_those_it_may_know() {
    ApplicationModules.of(ThiDuaApplication.class).verify();
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
