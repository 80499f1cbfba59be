package vn.thidua.ballot.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.Figures;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.words.Words;

/**
 * Where the result itself gives votes away: all valid papers say the same of a candidate, or there
 * were hardly any papers. No sealing helps against that; the readers are warned.
 */
@Component
public class SecrecyWarnings {

  private static final int FEW = 3;

  private final Words words;

  SecrecyWarnings(Words words) {
    this.words = words;
  }

  List<String> of(CountedRound round, Map<String, MemberUnit> members) {
    List<String> warnings = new ArrayList<>();
    if (round.papers().collected() > 0 && round.papers().collected() <= FEW) {
      warnings.add(words.say("ballot.reveals.few", round.papers().collected()));
    }
    String unanimous =
        round.lines().stream()
            .filter(line -> round.papers().valid() > 0 && most(line) == round.papers().valid())
            .map(
                line ->
                    "%s (%s)".formatted(members.get(line.unit()).name(), words.label(line.award())))
            .collect(Collectors.joining("; "));
    if (!unanimous.isEmpty()) {
      warnings.add(words.say("ballot.reveals.unanimous", unanimous));
    }
    return warnings;
  }

  private static int most(CountedRound.Line line) {
    Figures votes = line.votes();
    return Math.max(votes.agree(), Math.max(votes.disagree(), votes.noOpinion()));
  }
}
