package vn.thidua.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;

/**
 * Where the result itself gives votes away: all papers say the same of a candidate, or there were
 * hardly any papers. No sealing helps against that; the readers are warned.
 */
@Component
class Revelations {

  private static final int FEW = 3;

  private final Wording wording;

  Revelations(Wording wording) {
    this.wording = wording;
  }

  List<String> of(CountedRound round, Map<String, MemberUnit> members) {
    List<String> warnings = new ArrayList<>();
    if (round.collected() > 0 && round.collected() <= FEW) {
      warnings.add(wording.say("ballot.reveals.few", round.collected()));
    }
    for (CountedRound.Line line : round.lines()) {
      int most =
          Stream.of(line.agree(), line.disagree(), line.noOpinion())
              .max(Integer::compare)
              .orElseThrow();
      if (round.collected() > 0 && most == round.collected()) {
        warnings.add(
            wording.say(
                "ballot.reveals.unanimous",
                members.get(line.unit()).name(),
                wording.award(line.award())));
      }
    }
    return warnings;
  }
}
