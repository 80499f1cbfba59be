package vn.thidua.decision.examination;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What the Ministry Office found when it appraised the dossier.
 *
 * @param scores for the criteria that the Ministry scores itself
 */
public record Appraisal(
    @Id @Nullable Long id,
    long dossier,
    String text,
    String givenBy,
    Instant givenAt,
    List<MinistryScore> scores) {

  /** The unit's points from the Ministry; empty if the year's table has no criterion of its own. */
  public Optional<BigDecimal> points(String unit) {
    return MinistryScore.total(on(unit));
  }

  public List<MinistryScore> on(String unit) {
    return scores.stream().filter(each -> each.unit().equals(unit)).toList();
  }
}
