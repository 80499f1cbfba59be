package vn.thidua.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The Minister's decisions on all proposals of a dossier, handed in together. */
public record Ruling(
    @Id @Nullable Long id,
    long dossier,
    String decidedBy,
    Instant decidedAt,
    List<CandidateDecision> decisions) {

  /** Without an award there is no decision to issue; the units are told all the same. */
  public boolean awardsAnybody() {
    return decisions.stream().anyMatch(each -> each.award() != null);
  }

  public Optional<CandidateDecision> on(String unit) {
    return decisions.stream().filter(each -> each.unit().equals(unit)).findFirst();
  }
}
