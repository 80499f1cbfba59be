package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.thidua.ballot.Proposal;
import vn.thidua.dossier.ReferenceCase;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;

class CandidateDecisionTest {

  private static final Proposal FLAG = ReferenceCase.flag("lao-cai", 8);

  @Test
  void an_approval_gives_the_proposed_award_whatever_else_was_sent() {
    CandidateDecision decision = on(Outcome.AWARDED, Award.CERTIFICATE, " ");

    assertThat(decision.award()).isEqualTo(Award.FLAG);
    assertThat(decision.reason()).isNull();
  }

  @Test
  void another_award_may_differ_from_the_proposal() {
    CandidateDecision decision = on(Outcome.OTHER_AWARD, Award.CERTIFICATE, " Chưa dẫn đầu ");

    assertThat(decision.award()).isEqualTo(Award.CERTIFICATE);
    assertThat(decision.proposed()).isEqualTo(Award.FLAG);
    assertThat(decision.reason()).isEqualTo("Chưa dẫn đầu");
  }

  @Test
  void another_award_must_be_named_and_be_another() {
    assertThat(refusal(Outcome.OTHER_AWARD, null, "Lý do").messageKey())
        .isEqualTo("decision.otherAwardMissing");
    assertThat(refusal(Outcome.OTHER_AWARD, Award.FLAG, "Lý do").messageKey())
        .isEqualTo("decision.otherAwardIsProposed");
  }

  @Test
  void a_refusal_gives_no_award() {
    assertThat(on(Outcome.REFUSED, Award.FLAG, "Lý do").award()).isNull();
  }

  @ParameterizedTest
  @EnumSource(value = Outcome.class, mode = Mode.EXCLUDE, names = "AWARDED")
  void departing_from_the_proposal_needs_a_reason(Outcome outcome) {
    Refusal refusal = refusal(outcome, Award.CERTIFICATE, "  ");

    assertThat(refusal.messageKey()).isEqualTo("decision.reasonMissing");
    assertThat(refusal.field()).isEqualTo("decisions[0].reason");
  }

  private static CandidateDecision on(
      Outcome outcome, @Nullable Award award, @Nullable String reason) {
    return CandidateDecision.on(FLAG, outcome, award, reason, "decisions[0]");
  }

  private static Refusal refusal(Outcome outcome, @Nullable Award award, String reason) {
    return catchThrowableOfType(Refusal.class, () -> on(outcome, award, reason));
  }
}
