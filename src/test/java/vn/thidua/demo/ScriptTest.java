package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.Weeks;
import vn.thidua.calendar.WorkingDays;

class ScriptTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final LocalDate TET = LocalDate.of(2027, 2, 8);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WorkingDays workingDays = Weeks.without(TET, TET.plusDays(1), TET.plusDays(2));

  @Test
  void whatever_day_it_is_a_late_unit_gets_until_a_working_day() {
    Stream.iterate(LocalDate.of(2026, 12, 1), day -> day.plusDays(1))
        .limit(365)
        .forEach(
            day ->
                assertThat(date(on(day).answer(page("decideLateReport"), "son-la"), "newDue"))
                    .isAfter(day)
                    .matches(workingDays::isWorkingDay, "is worked"));
  }

  @Test
  void the_decision_is_dated_as_the_form_proposes_after_the_letter_it_answers() {
    ObjectNode answer =
        on(TET)
            .answer(
                JSON.valueToTree(
                    Map.of(
                        "name",
                        "issueDecision",
                        "view",
                        Map.of(
                            "input", Map.of("number", "07/QĐ-BNG", "issuedOn", TET.toString())))),
                "ministry");
    assertThat(date(answer, "issuedOn")).isEqualTo(TET);
    assertThat(answer.path("number").asText()).isEqualTo("07/QĐ-BNG");
  }

  private Script on(LocalDate day) {
    Clock clock = Clock.fixed(day.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
    return new Script(2016, clock, workingDays, "ha-giang", "cao-bang");
  }

  private static JsonNode page(String task) {
    return JSON.createObjectNode().put("name", task);
  }

  private static LocalDate date(ObjectNode answer, String field) {
    return LocalDate.parse(answer.path(field).asText());
  }
}
