package vn.thidua.ballot;

import java.util.List;
import java.util.Optional;
import vn.thidua.ballot.meeting.Attendance;
import vn.thidua.ballot.selection.Tie;
import vn.thidua.year.Award;

/**
 * The rules of the meeting that a decree may change: quorum (R10), threshold and verdict (R9),
 * limits of a paper, ties (R11).
 */
public interface MeetingRules extends Tie.Rule {

  /**
   * @param rule in words
   */
  record Judgement(boolean passed, String rule) {}

  Judgement quorum(Attendance attendance);

  /** What a candidate needs in the first round of a cluster of this size. */
  Threshold threshold(int members);

  /** Empty if a paper may agree to all candidates. */
  Optional<Limit> limit(Award award, boolean runOff, int places);

  /**
   * One judgement for each number of agreeing votes, in their order.
   *
   * @param whole the figure of the threshold's base
   */
  List<Judgement> verdicts(Threshold threshold, int whole, List<Integer> agreeing);
}
