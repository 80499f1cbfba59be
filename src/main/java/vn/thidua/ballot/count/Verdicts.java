package vn.thidua.ballot.count;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.BallotResult;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.MeetingRules;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.Threshold;
import vn.thidua.ballot.selection.Cut;
import vn.thidua.ballot.selection.Ties;
import vn.thidua.words.Words;
import vn.thidua.year.Award;

/**
 * What the rules make of a counted round, line by line and in words. Keeps nothing: the tellers see
 * it before they confirm the count, and {@link Results} declares the same.
 */
@Component
public class Verdicts {

  private final Rounds rounds;
  private final Ties ties;
  private final Words words;

  Verdicts(Rounds rounds, Ties ties, Words words) {
    this.rounds = rounds;
    this.ties = ties;
    this.words = words;
  }

  /**
   * @param counted all rounds of the meeting so far, in their order
   * @return the same with a verdict in each line of the last
   */
  List<CountedRound> judge(List<CountedRound> counted, MeetingRules rules) {
    List<CountedRound> judged = new ArrayList<>(counted);
    CountedRound last = judged.remove(judged.size() - 1);
    judged.add(
        last.with(
            judged.isEmpty()
                ? againstThreshold(last, rules)
                : forPlacesLeft(last, judged.get(judged.size() - 1).ballot())));
    return judged;
  }

  private List<CountedRound.Line> againstThreshold(CountedRound round, MeetingRules rules) {
    Threshold threshold = rounds.threshold(round.ballot()).orElseThrow();
    int whole = round.whole();
    List<CountedRound.Line> lines = round.lines();
    List<MeetingRules.Judgement> judged =
        rules.verdicts(threshold, whole, lines.stream().map(CountedRound.Line::agree).toList());
    return IntStream.range(0, lines.size())
        .mapToObj(
            at -> {
              boolean passed = judged.get(at).passed();
              int agree = lines.get(at).agree();
              return lines.get(at).with(passed, threshold.verdict(words, agree, whole, passed));
            })
        .toList();
  }

  /** In a run-off the threshold was passed before: most agreeing votes win the places left. */
  private List<CountedRound.Line> forPlacesLeft(CountedRound round, long before) {
    Map<Award, Cut> cuts = new EnumMap<>(Award.class);
    for (Ties.Declared tie : ties.of(before)) {
      if (tie.tie().outcome() == BallotResult.RUN_OFF) {
        cuts.put(tie.award(), Cut.of(round.votes(tie.award()), tie.tie().seats()));
      }
    }
    return round.lines().stream()
        .map(line -> forPlacesLeft(line, round, Objects.requireNonNull(cuts.get(line.award()))))
        .toList();
  }

  private CountedRound.Line forPlacesLeft(CountedRound.Line line, CountedRound round, Cut cut) {
    boolean won = cut.in().contains(line.unit());
    String key = won ? "won" : cut.tied().contains(line.unit()) ? "tied" : "lost";
    return line.with(
        won, words.say("ballot.runOff." + key, line.agree(), round.papers().members()));
  }
}
