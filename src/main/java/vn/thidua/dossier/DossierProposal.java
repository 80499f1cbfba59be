package vn.thidua.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.thidua.ballot.Proposal;
import vn.thidua.year.Award;

/** A proposal of the minutes as it was put into a dossier. */
record DossierProposal(
    @Id @Nullable Long id,
    long dossier,
    int ordinal,
    String unit,
    Award award,
    int agree,
    int members,
    String verdict) {

  static DossierProposal of(long dossier, int ordinal, Proposal proposal) {
    return new DossierProposal(
        null,
        dossier,
        ordinal,
        proposal.unit(),
        proposal.award(),
        proposal.agree(),
        proposal.members(),
        proposal.verdict());
  }

  Proposal proposal() {
    return new Proposal(unit, award, agree, members, verdict);
  }
}
