package vn.thidua.ballot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thidua.ballot.paper.Opinion.AGREE;
import static vn.thidua.ballot.paper.Opinion.DISAGREE;
import static vn.thidua.ballot.paper.Opinion.NO_OPINION;
import static vn.thidua.year.Award.CERTIFICATE;
import static vn.thidua.year.Award.FLAG;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.Limit;
import vn.thidua.ballot.Option;
import vn.thidua.review.Candidate;
import vn.thidua.workflow.Refusal;

class BallotSheetTest {

  private static final Option A = new Option("a", FLAG);
  private static final Option B = new Option("b", FLAG);
  private static final Option C = new Option("c", FLAG);
  private static final Option C_TOO = new Option("c", CERTIFICATE);

  private final BallotSheet sheet =
      new BallotSheet(
          Stream.of(A, B, C, C_TOO)
              .map(each -> new Candidate(each.unit(), each.award(), BigDecimal.TEN))
              .toList(),
          List.of(new Limit(FLAG, 2, "R9")));

  private final Map<Option, Opinion> choices =
      new HashMap<>(Map.of(A, AGREE, B, DISAGREE, C, NO_OPINION, C_TOO, AGREE));

  @Test
  void the_marks_stand_in_the_order_of_the_candidates() {
    assertThat(sheet.marks(choices)).isEqualTo("ADNA");
  }

  @Test
  void as_many_as_the_limit_says_may_be_agreed_to_and_not_one_more() {
    choices.put(B, AGREE);
    assertThat(sheet.marks(choices)).isEqualTo("AANA");

    choices.put(C_TOO, DISAGREE);
    choices.put(C, AGREE);
    Refusal refusal = refusal();
    assertThat(refusal.messageKey()).isEqualTo("ballot.overVote");
    assertThat(refusal.arguments()).containsExactly(2, "R9");
  }

  @Test
  void a_unit_is_agreed_to_for_one_award_only() {
    choices.put(C, AGREE);
    assertThat(refusal().messageKey()).isEqualTo("ballot.bothAwards");
  }

  @Test
  void every_candidate_and_nobody_else_gets_an_opinion() {
    choices.remove(B);
    assertThat(refusal().messageKey()).isEqualTo("ballot.candidateMissing");
    choices.put(new Option("x", FLAG), AGREE);
    assertThat(refusal().messageKey()).isEqualTo("ballot.unknownCandidate");
  }

  @Test
  void a_paper_spoilt_on_purpose_has_a_mark_for_each_candidate_that_is_no_opinion() {
    assertThat(sheet.spoilt()).hasSize(4).doesNotContain("A", "D", "N");
  }

  private Refusal refusal() {
    return catchThrowableOfType(Refusal.class, () -> sheet.marks(choices));
  }
}
