package vn.thidua.decision;

import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.Proposal;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;

/**
 * The Minister's decision on one proposal.
 *
 * @param award what the unit gets; null if refused
 * @param reason null only if the proposed award is given
 */
public record CandidateDecision(
    String unit, Award proposed, Outcome outcome, @Nullable Award award, @Nullable String reason) {

  /**
   * @param award asked for only with {@link Outcome#OTHER_AWARD}, otherwise it follows from the
   *     outcome
   * @param path of this decision in the form
   * @throws Refusal if the award or the reason does not fit the outcome
   */
  static CandidateDecision on(
      Proposal proposal,
      Outcome outcome,
      @Nullable Award award,
      @Nullable String reason,
      String path) {
    String why = reason == null || reason.isBlank() ? null : reason.strip();
    if (why == null && outcome != Outcome.AWARDED) {
      throw Refusal.at(path + ".reason", "decision.reasonMissing");
    }
    Award given =
        switch (outcome) {
          case AWARDED -> proposal.award();
          case OTHER_AWARD -> another(award, proposal.award(), path);
          case REFUSED -> null;
        };
    return new CandidateDecision(proposal.unit(), proposal.award(), outcome, given, why);
  }

  private static Award another(@Nullable Award award, Award proposed, String path) {
    if (award == null) {
      throw Refusal.at(path + ".award", "decision.otherAwardMissing");
    }
    if (award == proposed) {
      throw Refusal.at(path + ".award", "decision.otherAwardIsProposed");
    }
    return award;
  }
}
