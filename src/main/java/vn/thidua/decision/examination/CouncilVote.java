package vn.thidua.decision.examination;

import vn.thidua.workflow.Refusal;

/** The council's vote on one proposal; who voted neither way gave no opinion. */
public record CouncilVote(String unit, int votesFor, int votesAgainst) {

  /**
   * @param path of this vote in the form
   * @throws Refusal if more votes were cast than members took part
   */
  CouncilVote requireWithin(int total, String path) {
    if ((long) votesFor + votesAgainst > total) {
      throw Refusal.at(
          path + ".votesFor",
          "decision.moreVotesThanMembers",
          String.valueOf((long) votesFor + votesAgainst),
          String.valueOf(total));
    }
    return this;
  }
}
