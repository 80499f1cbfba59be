package vn.thidua.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYears;

/** What is shown of a recommendation to those who answer it and those who put it. */
record RecommendationFacts(
    String unit,
    Kind kind,
    String subject,
    String text,
    String putBy,
    Instant putAt,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt) {

  /** Puts the facts together for one task. */
  @Component("recommendationFacts")
  static class Reader {

    private final Recommendations recommendations;
    private final AwardYears years;
    private final Organisation organisation;

    Reader(Recommendations recommendations, AwardYears years, Organisation organisation) {
      this.recommendations = recommendations;
      this.years = years;
      this.organisation = organisation;
    }

    RecommendationFacts of(WorkItem item) {
      Recommendation it = recommendations.get(item.get(ProcessVariables.RECOMMENDATION));
      MemberUnit member = years.members(it.awardYear()).get(it.unit());
      return new RecommendationFacts(
          member == null ? it.unit() : member.name(),
          it.kind(),
          it.subject(),
          it.content(),
          organisation.personName(it.putBy()),
          it.putAt(),
          it.answer(),
          it.answeredBy() == null ? null : organisation.personName(it.answeredBy()),
          it.answeredAt());
    }
  }
}
