package vn.thidua.year.pact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Phase;
import vn.thidua.year.YearFacts;
import vn.thidua.year.YearPhase;
import vn.thidua.year.calendar.Schedules;

/** A director signs the year's pact for his unit. */
@Component
public class SignPact implements TaskWork<SignPact.Input> {

  private final AwardYears awardYears;
  private final Schedules schedules;
  private final Pledges pledges;
  private final YearFacts facts;

  SignPact(AwardYears awardYears, Schedules schedules, Pledges pledges, YearFacts facts) {
    this.awardYears = awardYears;
    this.schedules = schedules;
    this.pledges = pledges;
    this.facts = facts;
  }

  @Override
  public View view(WorkItem item) {
    AwardYear year = awardYears.asOpened(item.get(ProcessVariables.AWARD_YEAR));
    String unit = item.get(ProcessVariables.UNIT);
    Map<String, MemberUnit> members = awardYears.members(year.id());
    String signed = pledges.pact(year, year.number(), unit).map(Pact::pledge).orElse(null);
    return new View(
        facts.of(year, members),
        YearFacts.name(members, unit),
        schedules.of(year.id(), Phase.REPORT).map(YearPhase::dueOn).orElse(null),
        pledges.pact(year, year.number() - 1, unit).map(Pact::pledge).orElse(null),
        signed,
        new Input(signed == null ? "" : signed));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    pledges.signPact(
        item.get(ProcessVariables.AWARD_YEAR),
        item.get(ProcessVariables.UNIT),
        input.pledge,
        item.actor().userId());
  }

  public record Input(@NotBlank @Size(max = 4000) String pledge) {}

  /**
   * @param lastPledge of the year before
   * @param signed the pledge that was signed before this year was opened
   */
  public record View(
      YearFacts.Facts year,
      String unit,
      @Nullable LocalDate reportDue,
      @Nullable String lastPledge,
      @Nullable String signed,
      Input input) {}
}
