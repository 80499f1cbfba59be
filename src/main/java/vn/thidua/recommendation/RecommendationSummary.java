package vn.thidua.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One obstacle or recommendation of a year with its answer.
 *
 * @param unit code of the unit that put it
 * @param number counts from 1 per unit and year
 * @param answer of the Department of Local Foreign Affairs; null while it is open
 * @param acknowledgedAt when the unit took note of the answer; null before that
 */
public record RecommendationSummary(
    long id,
    String unit,
    int number,
    Kind kind,
    String subject,
    String text,
    Instant putAt,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable Instant acknowledgedAt) {

  static RecommendationSummary of(Recommendation recommendation) {
    return new RecommendationSummary(
        recommendation.id(),
        recommendation.unit(),
        recommendation.runningNumber(),
        recommendation.kind(),
        recommendation.subject(),
        recommendation.content(),
        recommendation.putAt(),
        recommendation.answer(),
        recommendation.answeredAt(),
        recommendation.acknowledgedAt());
  }
}
