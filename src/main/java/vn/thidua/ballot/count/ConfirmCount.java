package vn.thidua.ballot.count;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.BALLOT;
import static vn.thidua.workflow.ProcessVariables.MEETING;
import static vn.thidua.workflow.ProcessVariables.TELLER;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.DeployedRules;
import vn.thidua.ballot.MeetingRules;
import vn.thidua.ballot.Meetings;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.Rules;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYears;

/** A teller confirms the count, or confirms it with an objection that the minutes keep. */
@Component
public class ConfirmCount implements TaskWork<ConfirmCount.Input> {

  private final Results results;
  private final Meetings meetings;
  private final CountViews counts;
  private final Rules rules;
  private final AwardYears years;
  private final Organisation organisation;

  ConfirmCount(
      Results results,
      Meetings meetings,
      CountViews counts,
      Rules rules,
      AwardYears years,
      Organisation organisation) {
    this.results = results;
    this.meetings = meetings;
    this.counts = counts;
    this.rules = rules;
    this.years = years;
    this.organisation = organisation;
  }

  /**
   * @param agreed false: confirmed with an objection
   * @param objection required if not agreed
   */
  public record Input(@NotNull Boolean agreed, @Nullable @Size(max = 4000) String objection) {}

  public record View(List<CountView> rounds, List<String> tellers) {}

  @Override
  public boolean inPerson() {
    return true;
  }

  @Override
  public View view(WorkItem item) {
    Map<String, MemberUnit> members = years.members(item.get(AWARD_YEAR));
    return new View(
        counts.expected(item.get(MEETING), rules(item), members),
        List.copyOf(organisation.personNames(meetings.tellers(item.get(MEETING))).values()));
  }

  /** Those by which the result will be declared, asked without a trace. */
  private MeetingRules rules(WorkItem item) {
    return new DeployedRules(rules.tryOut(item));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    String teller = item.get(TELLER);
    if (!item.actor().userId().equals(teller)) {
      throw new Refusal("ballot.notTeller");
    }
    results.confirm(item.get(BALLOT), teller, input.agreed(), input.objection());
  }
}
