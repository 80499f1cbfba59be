package vn.thidua.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page about rights says is what the code does. */
class RightsTableTest {

  private static final Path PAGE = Path.of("src/docs/rights.md");

  @Test
  void the_page_says_what_the_code_does() throws IOException {
    List<String> written =
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("|")).toList();

    assertThat(written).containsExactlyElementsOf(table());
  }

  private static List<String> table() {
    Stream<String> head =
        Stream.of(
            row("", Arrays.stream(Role.values()).map(Role::name)),
            "|" + "---|".repeat(Role.values().length + 1));
    Stream<String> rows =
        Arrays.stream(Right.values())
            .map(
                right ->
                    row(
                        right.name(),
                        Arrays.stream(Role.values()).map(role -> role.gives(right) ? "x" : "")));
    return Stream.concat(head, rows).toList();
  }

  private static String row(String first, Stream<String> cells) {
    return Stream.concat(Stream.of(first), cells)
        .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
        .collect(Collectors.joining("|", "|", "|"));
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void a_right_counts_only_in_the_unit_whose_role_gives_it(Right right) {
    for (Role role : Role.values()) {
      for (String unit : List.of("lao-cai", "ministry")) {
        Actor actor = new Actor("x", Set.of(role.of(unit)));
        boolean held = role.gives(right) && Role.idsIn(unit).contains(role.id());

        assertThat(actor.may(right, unit)).as("%s in %s", role, unit).isEqualTo(held);
        assertThat(actor.may(right, "lao")).isFalse();
        assertThat(actor.may(right, "cao-bang")).isFalse();
        assertThat(actor.units(right)).isEqualTo(held ? Set.of(unit) : Set.of());
      }
    }
  }

  @Test
  void an_observer_reads_and_does_nothing() {
    assertThat(Arrays.stream(Right.values()).filter(Role.OBSERVER::gives))
        .containsExactly(Right.READ_OWN, Right.READ_RESULTS, Right.READ_BOXES);
  }

  @Test
  void who_stands_in_appoints_nobody() {
    Actor standIn = new Actor("x", Set.of("lao-cai.director", "lao-cai.director-substitute"));

    assertThat(standIn.may(Right.SIGN, "lao-cai")).isTrue();
    assertThat(standIn.may(Right.APPOINT_STAND_INS, "lao-cai")).isFalse();
  }

  @Test
  void an_administrator_is_one_by_his_group_only() {
    assertThat(new Actor("x", Set.of(Actor.ADMINISTRATORS)).may(Right.ADMINISTER)).isTrue();
    assertThat(new Actor("x", Set.of("lao-cai.administrator")).may(Right.ADMINISTER)).isFalse();
  }
}
