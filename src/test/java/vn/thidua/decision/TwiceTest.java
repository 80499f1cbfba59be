package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.workflow.Refusal;

class TwiceTest {

  @Test
  void the_second_line_about_the_same_is_refused_where_it_stands() {
    assertThatThrownBy(() -> Twice.refuse(List.of("a", "b", "a"), "votes", "unit"))
        .asInstanceOf(type(Refusal.class))
        .extracting(Refusal::field)
        .isEqualTo("votes[2].unit");
  }

  @Test
  void lines_about_different_things_are_taken() {
    assertThatCode(() -> Twice.refuse(List.of("a", "b"), "votes", "unit"))
        .doesNotThrowAnyException();
  }
}
