package vn.thidua.decision.examination;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.workflow.Refusal;

class RepeatedLinesTest {

  @Test
  void the_second_line_about_the_same_is_refused_where_it_stands() {
    assertThatThrownBy(() -> RepeatedLines.refuse(List.of("a", "b", "a"), "votes", "unit"))
        .asInstanceOf(type(Refusal.class))
        .extracting(Refusal::field)
        .isEqualTo("votes[2].unit");
  }

  @Test
  void lines_about_different_things_are_taken() {
    assertThatCode(() -> RepeatedLines.refuse(List.of("a", "b"), "votes", "unit"))
        .doesNotThrowAnyException();
  }
}
