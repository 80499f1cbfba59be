package vn.thidua.decision.examination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The opinion of Cục Ngoại vụ, in general and on each proposal. */
public record Opinion(
    @Id @Nullable Long id,
    long dossier,
    String text,
    String givenBy,
    Instant givenAt,
    List<OpinionOnProposal> proposals) {

  public Optional<OpinionOnProposal> on(String unit) {
    return proposals.stream().filter(each -> each.unit().equals(unit)).findFirst();
  }
}
