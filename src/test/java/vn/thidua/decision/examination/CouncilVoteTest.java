package vn.thidua.decision.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import vn.thidua.workflow.Refusal;

class CouncilVoteTest {

  @Test
  void all_who_took_part_may_vote_and_nobody_twice() {
    CouncilVote all = new CouncilVote("a", 5, 4);
    assertThat(all.requireWithin(9, "votes[0]")).isSameAs(all);

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> all.requireWithin(8, "votes[0]"));
    assertThat(refusal.messageKey()).isEqualTo("decision.moreVotesThanMembers");
    assertThat(refusal.arguments()).containsExactly("9", "8");
  }
}
