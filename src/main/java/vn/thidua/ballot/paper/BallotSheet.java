package vn.thidua.ballot.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.ballot.Limit;
import vn.thidua.ballot.Option;
import vn.thidua.review.Candidate;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;

/**
 * What stands on the papers of a round, and what a paper has to keep to.
 *
 * @param options in the order of the marks on a paper
 * @param limits to how many candidates a paper may agree; no limit for an award left out
 */
public record BallotSheet(List<Candidate> options, List<Limit> limits) {

  /**
   * The marks of a paper with these choices.
   *
   * @throws Refusal if a candidate is unknown or missing, a unit gets both awards (R3), or an award
   *     more than its limit
   */
  public String marks(Map<Option, Opinion> choices) {
    Set<Option> known = options.stream().map(Option::of).collect(Collectors.toSet());
    if (!known.containsAll(choices.keySet())) {
      throw new Refusal("ballot.unknownCandidate");
    }
    if (choices.size() < known.size()) {
      throw new Refusal("ballot.candidateMissing");
    }
    refuseBothAwards(choices);
    refuseOverVote(choices);
    StringBuilder marks = new StringBuilder();
    options.forEach(each -> marks.append(choices.get(Option.of(each)).mark()));
    return marks.toString();
  }

  /** The marks of a paper that is invalid on purpose. */
  public String spoilt() {
    return String.valueOf(BallotPaper.SPOILT).repeat(options.size());
  }

  private static void refuseBothAwards(Map<Option, Opinion> choices) {
    Set<String> agreed = new HashSet<>();
    choices.forEach(
        (option, opinion) -> {
          if (opinion == Opinion.AGREE && !agreed.add(option.unit())) {
            throw new Refusal("ballot.bothAwards");
          }
        });
  }

  private void refuseOverVote(Map<Option, Opinion> choices) {
    Map<Award, Integer> agreed = new HashMap<>();
    choices.forEach(
        (option, opinion) ->
            agreed.merge(option.award(), opinion == Opinion.AGREE ? 1 : 0, Integer::sum));
    for (Limit limit : limits) {
      if (agreed.getOrDefault(limit.award(), 0) > limit.most()) {
        throw new Refusal("ballot.overVote", limit.most(), limit.rule());
      }
    }
  }
}
