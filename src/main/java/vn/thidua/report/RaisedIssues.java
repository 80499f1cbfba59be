package vn.thidua.report;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.recommendation.ReportedIssues;
import vn.thidua.report.content.ReportContents;

/** Puts what hinders a unit and what it proposes to those who can answer it. */
@Component
class RaisedIssues {

  private final Reporting reporting;
  private final ReportContents contents;
  private final ReportedIssues recommendations;

  RaisedIssues(Reporting reporting, ReportContents contents, ReportedIssues recommendations) {
    this.reporting = reporting;
    this.contents = contents;
    this.recommendations = recommendations;
  }

  void put(long id) {
    UnitReport report = reporting.get(id);
    ReportVersion version = contents.newest(report);
    for (Narrative.Issue issue : version.narrative().issues()) {
      recommendations.put(
          report.awardYear(),
          report.unit(),
          issue.kind(),
          issue.subject(),
          issue.text(),
          Objects.requireNonNull(version.signedBy(), "an accepted version is signed"));
    }
  }
}
