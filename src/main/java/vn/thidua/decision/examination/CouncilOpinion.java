package vn.thidua.decision.examination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * The opinion of the Ministry's council, which advises and does not decide.
 *
 * @param total members of the council who took part in the vote
 */
public record CouncilOpinion(
    @Id @Nullable Long id,
    long dossier,
    int total,
    String text,
    String givenBy,
    Instant givenAt,
    List<CouncilVote> votes) {

  public Optional<CouncilVote> on(String unit) {
    return votes.stream().filter(each -> each.unit().equals(unit)).findFirst();
  }
}
