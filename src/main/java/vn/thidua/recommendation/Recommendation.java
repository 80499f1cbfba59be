package vn.thidua.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;

/** One obstacle or recommendation: put, answered and acknowledged, each once and in this order. */
record Recommendation(
    @Id @Nullable Long id,
    long awardYear,
    String unit,
    int runningNumber,
    Kind kind,
    String subject,
    String content,
    String putBy,
    Instant putAt,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {

  static Recommendation put(
      int runningNumber, PutRecommendation.Input input, String by, Instant at) {
    return new Recommendation(
        null,
        input.awardYear(),
        input.unit(),
        runningNumber,
        input.kind(),
        input.subject().strip(),
        input.text().strip(),
        by,
        at,
        null,
        null,
        null,
        null,
        null);
  }

  Recommendation answered(String text, String by, Instant at) {
    if (answeredAt != null) {
      throw new Refusal("recommendation.alreadyAnswered");
    }
    return with(text.strip(), by, at, null, null);
  }

  Recommendation acknowledged(String by, Instant at) {
    if (answeredAt == null) {
      throw new Refusal("recommendation.notYetAnswered");
    }
    if (acknowledgedAt != null) {
      throw new Refusal("recommendation.alreadyAcknowledged");
    }
    return with(answer, answeredBy, answeredAt, by, at);
  }

  /** Such as {@code cum-1/2016/lao-cai/kien-nghi-1}. */
  String businessKey(AwardYear year) {
    return businessKey(year, unit, runningNumber);
  }

  static String businessKey(AwardYear year, String unit, int runningNumber) {
    return year.businessKey() + "/" + unit + "/kien-nghi-" + runningNumber;
  }

  private Recommendation with(
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt,
      @Nullable String acknowledgedBy,
      @Nullable Instant acknowledgedAt) {
    return new Recommendation(
        id,
        awardYear,
        unit,
        runningNumber,
        kind,
        subject,
        content,
        putBy,
        putAt,
        answer,
        answeredBy,
        answeredAt,
        acknowledgedBy,
        acknowledgedAt);
  }
}
