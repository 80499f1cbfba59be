package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void every_text_stands_in_the_message_files_and_every_key_is_used() throws IOException {
    assertThat(MessagesContract.violations(MessagesContract.sources(), MessagesContract.keys()))
        .isEmpty();
  }

  @Test
  void no_text_stands_under_two_keys() throws IOException {
    assertThat(MessagesContract.saidTwice(MessagesContract.texts())).isEmpty();
    assertThat(
            MessagesContract.saidTwice(
                Map.of(
                    "report.late", "Báo cáo đã quá hạn nộp.",
                    "review.late", "Báo cáo đã quá hạn nộp.",
                    "report.unit", "Đơn vị",
                    "review.unit", "Đơn vị")))
        .containsExactly("report.late and review.late");
  }

  @Test
  void a_missing_key_is_found() {
    assertThat(
            MessagesContract.violations(List.of("throw new Refusal(\"ballot.closed\");"), Set.of()))
        .containsExactly("missing key ballot.closed");
  }

  @Test
  void an_unused_key_is_found() {
    assertThat(MessagesContract.violations(List.of("class Empty {}"), Set.of("ballot.closed")))
        .containsExactly("unused key ballot.closed");
  }

  @Test
  void literal_text_is_found_in_code_but_not_in_comments() {
    assertThat(
            MessagesContract.violations(
                List.of("/** Sở Ngoại vụ */ String title = \"Sở Ngoại vụ\";"), Set.of()))
        .containsExactly("literal text \"Sở Ngoại vụ\"");
  }

  @Test
  void a_comment_hides_nothing_behind_it() {
    assertThat(
            MessagesContract.violations(
                List.of("// a remark\nthrow new Refusal(\"ballot.closed\");"), Set.of()))
        .containsExactly("missing key ballot.closed");
  }

  @Test
  void a_label_of_nothing_and_a_constant_without_label_beside_others_are_found() {
    assertThat(
            MessagesContract.violations(
                List.of("package vn.thidua.year.calendar; enum Award { FLAG(1), /** X */ MEDAL; }"),
                Set.of("year.award.FLAG", "year.award.PRIZE")))
        .containsExactly("label of no constant year.award.PRIZE", "missing label year.award.MEDAL");
  }
}
