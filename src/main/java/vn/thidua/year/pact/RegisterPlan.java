package vn.thidua.year.pact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.criteria.CriteriaOutline;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Phase;
import vn.thidua.year.YearFacts;
import vn.thidua.year.YearPhase;
import vn.thidua.year.calendar.Schedules;

/** An officer registers his unit's plan of the year. */
@Component
public class RegisterPlan implements TaskWork<RegisterPlan.Input> {

  private final AwardYears awardYears;
  private final Schedules schedules;
  private final Pledges pledges;
  private final YearFacts facts;
  private final CriteriaOutline outline;

  RegisterPlan(
      AwardYears awardYears,
      Schedules schedules,
      Pledges pledges,
      YearFacts facts,
      CriteriaOutline outline) {
    this.awardYears = awardYears;
    this.schedules = schedules;
    this.pledges = pledges;
    this.facts = facts;
    this.outline = outline;
  }

  @Override
  public View view(WorkItem item) {
    AwardYear year = awardYears.asOpened(item.get(ProcessVariables.AWARD_YEAR));
    String unit = item.get(ProcessVariables.UNIT);
    Map<String, MemberUnit> members = awardYears.members(year.id());
    return new View(
        facts.of(year, members),
        YearFacts.name(members, unit),
        pledges.pact(year, year.number(), unit).map(Pact::pledge).orElse(null),
        schedules.of(year.id(), Phase.REPORT).map(YearPhase::dueOn).orElse(null),
        outline.of(awardYears.criteriaTable(year.id())));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    pledges.registerPlan(
        item.get(ProcessVariables.AWARD_YEAR),
        item.get(ProcessVariables.UNIT),
        input.content,
        item.actor().userId());
  }

  public record Input(@NotBlank @Size(max = 4000) String content) {}

  public record View(
      YearFacts.Facts year,
      String unit,
      @Nullable String pledge,
      @Nullable LocalDate reportDue,
      CriteriaOutline.Outline criteria) {}
}
