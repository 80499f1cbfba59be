package vn.thidua.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;

/**
 * An administrator imports the days off and the make-up working days of one year. Due dates that
 * were already set stay; whoever set a year's calendar is told and may move it.
 */
@Component(HolidayImportProcess.KEY + "Start")
class ImportHolidays implements StartWork<ImportHolidays.Input> {

  private final SpecialDays special;
  private final HolidayFile file;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImportHolidays(
      SpecialDays special, HolidayFile file, ApplicationEventPublisher events, Clock clock) {
    this.special = special;
    this.file = file;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public View view(Actor actor) {
    return new View(special.years());
  }

  @Override
  public Start begin(Actor actor, Input input) {
    if (!actor.may(Right.ADMINISTER)) {
      throw new Refusal("calendar.administratorsOnly");
    }
    special.replace(
        input.year(),
        input.source().strip(),
        file.read(input.year(), input.file()),
        actor.userId());
    events.publishEvent(new HolidaysImported(input.year()));
    LocalDateTime minute = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    return new Start("holidays/" + input.year() + "/" + minute, Map.of());
  }

  /**
   * @param source the notice that sets the days, such as its number and date
   * @param file the text of the CSV file
   */
  record Input(
      @NotNull @Min(2000) @Max(2100) Integer year,
      @NotBlank @Size(max = 500) String source,
      @NotBlank @Size(max = 50_000) String file) {}

  record View(List<SpecialDays.ImportedYear> years) {}
}
