package vn.thidua.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * Confirms who stands for which award. The head may add an eligible unit or drop a nominated one
 * with a reason; about his own unit he decides nothing: if it is nominated it stands for the flag
 * (for the certificate where the cluster has no flag to propose), otherwise it does not stand.
 */
@Service
class Candidacies {

  /** What a unit shall stand for: no award at all means that it does not stand. */
  record Choice(String unit, Set<Award> awards, String reason) {}

  private final ScoreTable table;
  private final AwardYears years;
  private final Settlements settlements;

  Candidacies(ScoreTable table, AwardYears years, Settlements settlements) {
    this.table = table;
    this.years = years;
    this.settlements = settlements;
  }

  /** What stands if the head changes nothing: a nominated unit, for every award there is. */
  static Set<Award> proposed(ScoreTable.Line line, AwardYear year) {
    Set<Award> awards = EnumSet.noneOf(Award.class);
    if (line.nominated()) {
      for (Award award : Award.values()) {
        if (year.quotas().getOrDefault(award, 0) > 0) {
          awards.add(award);
        }
      }
      if (line.row().unit().equals(year.headUnit()) && awards.contains(Award.FLAG)) {
        awards.remove(Award.CERTIFICATE);
      }
    }
    return awards;
  }

  /**
   * @throws Refusal if a choice breaks a rule, or nobody stands although somebody could
   */
  @Transactional
  void confirm(long awardYear, String by, List<Choice> choices) {
    AwardYear year = years.requireOpen(awardYear);
    Map<String, Integer> places = places(choices);
    List<Candidate> candidates = new ArrayList<>();
    List<Settlements.Changed> changes = new ArrayList<>();
    List<ScoreTable.Line> lines = table.of(year);
    for (ScoreTable.Line line : lines) {
      Integer place = places.remove(line.row().unit());
      Choice choice = place == null ? null : choices.get(place);
      Set<Award> awards = awards(line, year, choice, place);
      for (Award award : awards) {
        candidates.add(new Candidate(line.row().unit(), award, line.row().settledScore()));
      }
      if (awards.isEmpty() == line.nominated()) {
        changes.add(change(line, choice, place));
      }
    }
    if (!places.isEmpty()) {
      throw new Refusal("review.unitNotInTable");
    }
    if (candidates.isEmpty() && lines.stream().anyMatch(line -> maybe(line, year))) {
      throw new Refusal("review.noCandidate");
    }
    try {
      settlements.confirm(awardYear, by, candidates, changes);
    } catch (DuplicateKeyException e) {
      throw new Refusal("review.alreadyConfirmed");
    }
  }

  private static Map<String, Integer> places(List<Choice> choices) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < choices.size(); i++) {
      if (places.put(choices.get(i).unit(), i) != null) {
        throw new Refusal("review.unitTwice");
      }
    }
    return places;
  }

  private static boolean maybe(ScoreTable.Line line, AwardYear year) {
    return line.row().verdict() == Verdict.ELIGIBLE
        && year.quotas().values().stream().anyMatch(quota -> quota > 0);
  }

  private static Set<Award> awards(
      ScoreTable.Line line, AwardYear year, @Nullable Choice choice, @Nullable Integer place) {
    Set<Award> proposed = proposed(line, year);
    Set<Award> chosen = choice == null ? Set.of() : choice.awards();
    if (line.row().unit().equals(year.headUnit())) {
      if (choice != null && !chosen.equals(proposed)) {
        throw Refusal.at(path(place, "flag"), "review.ownCandidacyFixed");
      }
      return proposed;
    }
    if (!chosen.isEmpty() && line.row().verdict() != Verdict.ELIGIBLE) {
      throw Refusal.at(
          path(place, "flag"), "review.notEligible", line.row().eligibility().ground());
    }
    for (Award award : chosen) {
      if (year.quotas().getOrDefault(award, 0) == 0) {
        throw Refusal.at(
            path(place, award == Award.FLAG ? "flag" : "certificate"), "review.noQuota");
      }
    }
    return chosen;
  }

  private static Settlements.Changed change(
      ScoreTable.Line line, @Nullable Choice choice, @Nullable Integer place) {
    if (choice == null || choice.reason().isBlank()) {
      throw Refusal.at(
          path(place, "reason"),
          line.nominated() ? "review.droppedWithoutReason" : "review.addedWithoutReason");
    }
    return new Settlements.Changed(line.row().unit(), !line.nominated(), choice.reason().strip());
  }

  private static String path(@Nullable Integer place, String field) {
    return place == null ? "candidates" : "candidates[" + place + "]." + field;
  }
}
