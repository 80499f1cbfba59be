package vn.thidua.ballot.meeting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.workflow.Refusal;

class TellersBoardTest {

  private final List<Delegate> delegates = new ArrayList<>();
  private final Map<String, AttendanceKind> attendance = new LinkedHashMap<>();

  @Test
  void three_delegates_of_attending_units_without_interest_are_accepted() {
    attending("a", "b", "c");
    candidates("x", "y");

    assertThatCode(() -> require("a", "b", "c")).doesNotThrowAnyException();
  }

  @Test
  void a_candidate_units_delegate_is_refused_while_three_others_attend() {
    attending("a", "b", "c");
    candidates("x");

    assertThatThrownBy(() -> require("a", "b", "x"))
        .isInstanceOf(Refusal.class)
        .hasMessage("ballot.tellerIsCandidate");
  }

  @Test
  void a_candidate_units_delegate_helps_out_when_fewer_than_three_others_attend() {
    attending("a", "b");
    candidates("x");

    assertThatCode(() -> require("a", "b", "x")).doesNotThrowAnyException();
  }

  @Test
  void two_tellers_are_refused_when_three_units_attend() {
    attending("a", "b", "c");

    assertThatThrownBy(() -> require("a", "b")).hasMessage("ballot.wrongNumberOfTellers");
  }

  @Test
  void four_tellers_are_refused() {
    attending("a", "b", "c", "d");

    assertThatThrownBy(() -> require("a", "b", "c", "d")).hasMessage("ballot.wrongNumberOfTellers");
  }

  @Test
  void a_delegate_of_an_absent_unit_is_refused() {
    attending("a", "b", "c");
    delegates.add(new Delegate("d", "d", false));
    attendance.put("d", AttendanceKind.ABSENT);

    assertThatThrownBy(() -> require("a", "b", "d")).hasMessage("ballot.tellerNotAttending");
  }

  @Test
  void a_delegate_of_a_unit_that_only_wrote_is_refused() {
    attending("a", "b", "c");
    delegates.add(new Delegate("d", "d", false));
    attendance.put("d", AttendanceKind.WRITTEN_OPINION);

    assertThatThrownBy(() -> require("a", "b", "d")).hasMessage("ballot.tellerNotAttending");
  }

  @Test
  void somebody_who_is_no_delegate_is_refused() {
    attending("a", "b", "c");

    assertThatThrownBy(() -> require("a", "b", "stranger")).hasMessage("ballot.tellerNotAttending");
  }

  @Test
  void two_tellers_of_one_unit_are_refused() {
    attending("a", "b", "c");
    delegates.add(new Delegate("a2", "a", false));

    assertThatThrownBy(() -> require("a", "a2", "b")).hasMessage("ballot.wrongNumberOfTellers");
  }

  @Test
  void where_only_two_units_attend_each_gives_one_teller() {
    attending("a", "b");

    assertThatCode(() -> require("a", "b")).doesNotThrowAnyException();
  }

  private void attending(String... units) {
    add(false, units);
  }

  private void candidates(String... units) {
    add(true, units);
  }

  private void add(boolean candidate, String... units) {
    for (String unit : units) {
      delegates.add(new Delegate(unit, unit, candidate));
      attendance.put(unit, AttendanceKind.PRESENT);
    }
  }

  private void require(String... tellers) {
    new TellersBoard(delegates, attendance).require(List.of(tellers));
  }
}
