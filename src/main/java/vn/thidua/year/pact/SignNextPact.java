package vn.thidua.year.pact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.PublishedAwards;
import vn.thidua.year.YearFacts;

/** A director signs the pact of the year that follows. */
@Component
public class SignNextPact implements TaskWork<SignNextPact.Input> {

  private final AwardYears awardYears;
  private final Pledges pledges;
  private final YearFacts facts;
  private final ResultLines results;

  SignNextPact(AwardYears awardYears, Pledges pledges, YearFacts facts, ResultLines results) {
    this.awardYears = awardYears;
    this.pledges = pledges;
    this.facts = facts;
    this.results = results;
  }

  @Override
  public View view(WorkItem item) {
    AwardYear year = awardYears.asOpened(item.get(ProcessVariables.AWARD_YEAR));
    String unit = item.get(ProcessVariables.UNIT);
    Map<String, MemberUnit> members = awardYears.members(year.id());
    return new View(
        facts.of(year, members),
        YearFacts.name(members, unit),
        year.number() + 1,
        pledges.pact(year, year.number(), unit).map(Pact::pledge).orElse(null),
        results.of(year, members));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    pledges.signNextPact(
        item.get(ProcessVariables.AWARD_YEAR),
        item.get(ProcessVariables.UNIT),
        input.pledge,
        item.actor().userId());
  }

  public record Input(@NotBlank @Size(max = 4000) String pledge) {}

  public record View(
      YearFacts.Facts year,
      String unit,
      int next,
      @Nullable String pledge,
      List<PublishedAwards.Line> results) {}
}
