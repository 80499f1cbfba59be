package vn.thidua.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;

/** Prepares the counted rounds of a meeting for the forms. */
@Component
class CountViews {

  private final RoundResults results;
  private final Verdicts verdicts;
  private final Revelations revelations;

  CountViews(RoundResults results, Verdicts verdicts, Revelations revelations) {
    this.results = results;
    this.verdicts = verdicts;
    this.revelations = revelations;
  }

  /** After the last round was declared. */
  List<CountView> declared(long meeting, Map<String, MemberUnit> members) {
    return of(results.counted(meeting), true, results.beside(meeting), members);
  }

  /** Before: its verdicts are what the rules will say when the tellers have confirmed it. */
  List<CountView> expected(long meeting, MeetingRules rules, Map<String, MemberUnit> members) {
    List<RoundResults.Beside> beside = results.beside(meeting);
    List<CountedRound> rounds = new ArrayList<>(results.counted(meeting));
    int last = rounds.size() - 1;
    rounds.set(last, verdicts.judge(rounds.get(last), beside, rules));
    return of(rounds, false, beside, members);
  }

  private List<CountView> of(
      List<CountedRound> rounds,
      boolean lastDeclared,
      List<RoundResults.Beside> beside,
      Map<String, MemberUnit> members) {
    List<CountView> views = new ArrayList<>();
    for (CountedRound round : rounds) {
      boolean declared = lastDeclared || round.round() < rounds.size();
      views.add(
          CountView.of(
              round, declared, beside.get(views.size()), members, revelations.of(round, members)));
    }
    return views;
  }
}
