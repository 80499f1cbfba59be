package vn.thidua.report.deadline;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.REPORT;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.report.Reporting;
import vn.thidua.report.RunningReport;
import vn.thidua.report.UnitReport;
import vn.thidua.report.UnitReports;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;

/** A director takes his unit's report back while it is on its way. */
@Component("reportWithdrawalStart")
public class RequestWithdrawal implements StartWork<RequestWithdrawal.Input> {

  public record Input(@NotNull Long report, @NotBlank @Size(max = 2_000) String reason) {}

  public record View(List<RunningReport> reports) {}

  private final Reporting reporting;
  private final UnitReports reports;
  private final RunningReport.Names names;
  private final AwardYears years;
  private final Roster roster;

  RequestWithdrawal(
      Reporting reporting,
      UnitReports reports,
      RunningReport.Names names,
      AwardYears years,
      Roster roster) {
    this.reporting = reporting;
    this.reports = reports;
    this.names = names;
    this.years = years;
    this.roster = roster;
  }

  @Override
  public View view(Actor actor) {
    Set<String> units = actor.units(Right.SIGN);
    return new View(
        units.isEmpty()
            ? List.of()
            : names.of(reports.findByUnitInAndStateIn(units, UnitReport.RUNNING)));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    UnitReport report =
        reports
            .findById(input.report())
            .filter(each -> actor.may(Right.SIGN, each.unit()))
            .orElseThrow(() -> new Refusal("report.withdrawalOnlyByDirector"));
    reporting.requestWithdrawal(report.key(), actor.userId(), input.reason().strip());
    return new Start(
        years.asOpened(report.awardYear()).businessKey() + "/" + report.unit(),
        Map.of(
            AWARD_YEAR.name(), report.awardYear(),
            UNIT.name(), report.unit(),
            REPORT.name(), report.key()));
  }
}
