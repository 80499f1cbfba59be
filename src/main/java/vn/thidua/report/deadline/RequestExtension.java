package vn.thidua.report.deadline;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.REPORT;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.report.Reporting;
import vn.thidua.report.RunningReport;
import vn.thidua.report.UnitReport;
import vn.thidua.report.UnitReports;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearState;

/** The head (for the head unit the deputy) gives a unit more time before its deadline passes. */
@Component("deadlineExtensionStart")
public class RequestExtension implements StartWork<RequestExtension.Input> {

  public record Input(
      @NotNull Long report,
      @NotNull LocalDate newDue,
      @NotBlank @Size(max = 2_000) String reason) {}

  public record View(List<RunningReport> reports) {}

  private final Reporting reporting;
  private final ReportTerms terms;
  private final UnitReports reports;
  private final RunningReport.Names names;
  private final AwardYears years;
  private final Roster roster;
  private final NewDeadline newDeadline;

  RequestExtension(
      Reporting reporting,
      ReportTerms terms,
      UnitReports reports,
      RunningReport.Names names,
      AwardYears years,
      Roster roster,
      NewDeadline newDeadline) {
    this.reporting = reporting;
    this.terms = terms;
    this.reports = reports;
    this.names = names;
    this.years = years;
    this.roster = roster;
    this.newDeadline = newDeadline;
  }

  @Override
  public View view(Actor actor) {
    List<Long> open =
        actor.units(Right.SIGN).stream()
            .flatMap(unit -> years.ofUnit(unit).stream())
            .filter(year -> year.state() == YearState.OPEN)
            .map(AwardYear::id)
            .distinct()
            .toList();
    return new View(
        open.isEmpty()
            ? List.of()
            : names.of(
                reports.findByAwardYearInAndStateIn(open, UnitReport.IN_UNIT).stream()
                    .filter(report -> !terms.isClosed(report) && mayDecide(actor, report))
                    .toList()));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    UnitReport report =
        reports
            .findById(input.report())
            .filter(each -> mayDecide(actor, each))
            .orElseThrow(() -> new Refusal("report.extensionOnlyByLeader"));
    reporting.extend(
        report.key(), actor.userId(), newDeadline.endOf(input.newDue()), input.reason().strip());
    return new Start(
        years.asOpened(report.awardYear()).businessKey() + "/" + report.unit(),
        Map.of(
            AWARD_YEAR.name(), report.awardYear(),
            UNIT.name(), report.unit(),
            REPORT.name(), report.key()));
  }

  private boolean mayDecide(Actor actor, UnitReport report) {
    return roster.decidesAbout(actor, report.awardYear(), report.unit());
  }
}
