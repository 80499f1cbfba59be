package vn.thidua.ballot.rehearsal;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.meeting.LedYears;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The head or a deputy lets the cluster's directors practise the ballot. */
@Component("ballotRehearsalStart")
class StartRehearsal implements StartWork<StartRehearsal.Input> {

  private final AwardYears years;
  private final LedYears led;

  StartRehearsal(AwardYears years, LedYears led) {
    this.years = years;
    this.led = led;
  }

  record Input(@NotNull Long awardYear) {}

  /**
   * @param input the first of them, chosen already: one click is enough
   */
  public record View(List<YearRow> years, Map<String, Object> input) {}

  record YearRow(long id, String name) {}

  @Override
  public View view(Actor actor) {
    List<YearRow> rows =
        led.of(actor).stream().map(year -> new YearRow(year.id(), led.name(year))).toList();
    return new View(rows, rows.isEmpty() ? Map.of() : Map.of("awardYear", rows.get(0).id()));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    AwardYear year = years.requireOpen(input.awardYear());
    if (!led.isLedBy(year, actor)) {
      throw new Refusal("ballot.rehearsedByHeadOnly");
    }
    return new Start(year.businessKey() + "/bo-phieu-thu", Map.of(AWARD_YEAR.name(), year.id()));
  }
}
