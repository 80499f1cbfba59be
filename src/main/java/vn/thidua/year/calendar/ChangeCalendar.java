package vn.thidua.year.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.Year;
import vn.thidua.year.YearPhase;
import vn.thidua.year.YearState;
import vn.thidua.year.Years;

/** The calendar of a running year: its head sees all dates, moves them and says why. */
@Component(CalendarChangeProcess.KEY + "Start")
class ChangeCalendar implements StartWork<ChangeCalendar.Input> {

  public record Input(
      @NotNull Long awardYear,
      @NotNull @Size(max = 20) List<@Valid @NotNull YearPhase> phases,
      @NotBlank @Size(max = 2000) String reason) {}

  public record View(List<Choice> choices, CalendarSheet.Sheet sheet) {}

  record Choice(
      long id, String cluster, int number, List<YearPhase> phases, List<Change> changes) {}

  record Change(String by, Instant at, String reason, List<CalendarMove> moves) {}

  private final Years years;
  private final Schedules schedules;
  private final Rescheduling rescheduling;
  private final CalendarLog log;
  private final CalendarSheet sheet;
  private final Organisation organisation;

  ChangeCalendar(
      Years years,
      Schedules schedules,
      Rescheduling rescheduling,
      CalendarLog log,
      CalendarSheet sheet,
      Organisation organisation) {
    this.years = years;
    this.schedules = schedules;
    this.rescheduling = rescheduling;
    this.log = log;
    this.sheet = sheet;
    this.organisation = organisation;
  }

  @Override
  public boolean confirmsWhatIsShown() {
    return true;
  }

  @Override
  public View view(Actor actor) {
    List<Year> open = open(actor);
    return new View(
        open.stream().map(this::choice).toList(),
        sheet.of(open.stream().map(Year::yearNumber).toList()));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    Year year =
        open(actor).stream()
            .filter(each -> each.id() == input.awardYear())
            .findFirst()
            .orElseThrow(() -> Refusal.at("awardYear", "year.notYoursToReschedule"));
    long change = rescheduling.move(year, input.phases(), input.reason().strip(), actor.userId());
    return new Start(
        year.clusterCode() + "/" + year.yearNumber(),
        Map.of(
            ProcessVariables.AWARD_YEAR.name(),
            year.id(),
            ProcessVariables.CALENDAR_CHANGE.name(),
            change));
  }

  private List<Year> open(Actor actor) {
    return years.ledBy(actor.units(Right.SIGN)).stream()
        .filter(year -> year.state() == YearState.OPEN)
        .toList();
  }

  private Choice choice(Year year) {
    return new Choice(
        year.id(),
        organisation.clusterName(year.clusterCode()),
        year.yearNumber(),
        schedules.of(year.id()),
        log.of(year.id()).stream()
            .map(
                each ->
                    new Change(
                        organisation.personName(each.by()), each.at(), each.reason(), each.moves()))
            .toList());
  }
}
