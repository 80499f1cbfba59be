package vn.thidua.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The Minister's decisions on all proposals of a dossier, handed in together. */
record Ruling(
    @Id @Nullable Long id,
    long dossier,
    String decidedBy,
    Instant decidedAt,
    List<CandidateDecision> decisions) {

  Optional<CandidateDecision> on(String unit) {
    return decisions.stream().filter(each -> each.unit().equals(unit)).findFirst();
  }
}
