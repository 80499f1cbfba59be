package vn.thidua.ballot.count;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.MeetingRules;
import vn.thidua.cluster.MemberUnit;

/** Prepares the counted rounds of a meeting for the forms. */
@Component
public class CountViews {

  private final RoundResults results;
  private final Verdicts verdicts;
  private final SecrecyWarnings revelations;

  CountViews(RoundResults results, Verdicts verdicts, SecrecyWarnings revelations) {
    this.results = results;
    this.verdicts = verdicts;
    this.revelations = revelations;
  }

  /** After the last round was declared. */
  List<CountView> declared(long meeting, Map<String, MemberUnit> members) {
    return of(results.counted(meeting), true, members);
  }

  /** Before: its verdicts are what the rules will say when the tellers have confirmed it. */
  List<CountView> expected(long meeting, MeetingRules rules, Map<String, MemberUnit> members) {
    return of(verdicts.judge(results.counted(meeting), rules), false, members);
  }

  private List<CountView> of(
      List<CountedRound> rounds, boolean lastDeclared, Map<String, MemberUnit> members) {
    return rounds.stream()
        .map(
            round ->
                CountView.of(
                    round,
                    lastDeclared || round.round() < rounds.size(),
                    members,
                    revelations.of(round, members)))
        .toList();
  }
}
