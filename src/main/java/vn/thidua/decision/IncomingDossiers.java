package vn.thidua.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.Proposal;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYears;

/** Dossiers that were forwarded to the Ministry: the only ones on which it works. */
@Component
public class IncomingDossiers {

  private final Dossiers dossiers;
  private final AwardYears years;

  IncomingDossiers(Dossiers dossiers, AwardYears years) {
    this.dossiers = dossiers;
    this.years = years;
  }

  /**
   * @throws Refusal if the cluster's head has not signed it, or its year is closed or cancelled
   */
  public Dossier open(long id) {
    Dossier dossier = dossiers.get(id);
    if (!dossier.isForwarded()) {
      throw new Refusal("decision.notForwarded");
    }
    years.requireOpen(dossier.awardYear());
    return dossier;
  }

  /**
   * The proposals in the order in which they were spoken to.
   *
   * @param units whom the input speaks of, line by line
   * @param list name of these lines in the form
   * @throws Refusal unless every proposed unit is there exactly once, and nobody else (rule R3)
   */
  public List<Proposal> eachOnce(Dossier dossier, List<String> units, String list) {
    Map<String, Proposal> proposals =
        dossier.proposals().stream().collect(Collectors.toMap(Proposal::unit, each -> each));
    Set<String> seen = new HashSet<>();
    for (int line = 0; line < units.size(); line++) {
      String unit = units.get(line);
      if (!proposals.containsKey(unit)) {
        throw Refusal.at(list + "[" + line + "].unit", "decision.notProposed", unit);
      }
      if (!seen.add(unit)) {
        throw Refusal.at(
            list + "[" + line + "].unit", "decision.twiceTheSame", name(dossier, unit));
      }
    }
    requireNobodyLeftOut(dossier, proposals.keySet(), seen);
    return units.stream().map(proposals::get).toList();
  }

  private void requireNobodyLeftOut(Dossier dossier, Set<String> proposed, Set<String> seen) {
    if (!seen.containsAll(proposed)) {
      throw new Refusal(
          "decision.leftOut",
          proposed.stream()
              .filter(unit -> !seen.contains(unit))
              .map(unit -> name(dossier, unit))
              .sorted()
              .collect(Collectors.joining("; ")));
    }
  }

  private String name(Dossier dossier, String unit) {
    MemberUnit member = years.members(dossier.awardYear()).get(unit);
    return member == null ? unit : member.name();
  }
}
