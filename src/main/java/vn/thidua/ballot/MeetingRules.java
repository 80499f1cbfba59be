package vn.thidua.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of the meeting that a decree may change: quorum (R10), verdict (R9), ties (R11). */
interface MeetingRules extends Tie.Rule {

  /**
   * @param rule in words
   * @param threshold per cent of the base, if the table tells it
   */
  record Judgement(boolean passed, String rule, @Nullable Integer threshold) {}

  Judgement quorum(int members, int present);

  /** One judgement for each number of agreeing members, in their order. */
  List<Judgement> verdicts(int members, List<Integer> agreeing);
}
