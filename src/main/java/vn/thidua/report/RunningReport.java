package vn.thidua.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearState;

/** A report on its way, as a start form offers it for choice. */
public record RunningReport(long id, String unit, int year, Instant due, boolean handedIn) {

  /** Finds the names; reads each year once. */
  @Component
  public static class Names {

    private final AwardYears years;

    Names(AwardYears years) {
      this.years = years;
    }

    /** Those of open years, by unit and year. */
    public List<RunningReport> of(List<UnitReport> reports) {
      Map<Long, AwardYear> known = new HashMap<>();
      Map<Long, Map<String, MemberUnit>> members = new HashMap<>();
      return reports.stream()
          .filter(
              each -> known.computeIfAbsent(each.awardYear(), years::get).state() == YearState.OPEN)
          .map(
              each ->
                  new RunningReport(
                      each.key(),
                      members
                          .computeIfAbsent(each.awardYear(), years::members)
                          .get(each.unit())
                          .name(),
                      known.get(each.awardYear()).number(),
                      each.dueAt(),
                      each.state() == ReportState.SIGNED))
          .toList();
    }
  }
}
