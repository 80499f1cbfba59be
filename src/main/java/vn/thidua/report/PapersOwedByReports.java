package vn.thidua.report;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.archive.OwedPaper;
import vn.thidua.archive.OwedPapers;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** One achievement report for each version that was signed; that of the last one holds. */
@Component
class PapersOwedByReports implements OwedPapers {

  private final AwardYears years;
  private final ReportStages stages;

  PapersOwedByReports(AwardYears years, ReportStages stages) {
    this.years = years;
    this.stages = stages;
  }

  @Override
  public List<OwedPaper> by(long awardYear) {
    AwardYear year = years.get(awardYear);
    return stages.signed(awardYear).entrySet().stream()
        .map(
            signed ->
                new OwedPaper(
                    year.businessKey() + "/" + signed.getKey(),
                    "achievementReport",
                    signed.getKey(),
                    signed.getValue()))
        .toList();
  }
}
