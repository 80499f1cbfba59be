package vn.thidua.ballot;

import java.util.List;
import java.util.Optional;
import vn.thidua.ballot.meeting.Attendance;
import vn.thidua.ballot.selection.Tie;
import vn.thidua.year.Award;

/** Rules like the fixture's with another threshold and a limit on papers in every round. */
record OtherRules(Threshold passing, int most) implements MeetingRules {

  @Override
  public Judgement quorum(Attendance attendance) {
    return MeetingFixture.RULES.quorum(attendance);
  }

  @Override
  public Threshold threshold(int members) {
    return passing;
  }

  @Override
  public Optional<Limit> limit(Award award, boolean runOff, int places) {
    return Optional.of(new Limit(award, most, "giới hạn của thử nghiệm"));
  }

  @Override
  public List<Judgement> verdicts(Threshold threshold, int whole, List<Integer> agreeing) {
    return MeetingFixture.RULES.verdicts(threshold, whole, agreeing);
  }

  @Override
  public Tie.Ruling judge(Award award, int rounds, boolean scoresDiffer) {
    return MeetingFixture.RULES.judge(award, rounds, scoresDiffer);
  }
}
