package vn.thidua.year.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearFacts;

/** The incoming head takes the cluster over. */
@Component
public class AcceptHandover implements TaskWork<AcceptHandover.Input> {

  private final AwardYears years;
  private final YearClosing closing;
  private final YearFacts facts;
  private final Organisation organisation;

  AcceptHandover(
      AwardYears years, YearClosing closing, YearFacts facts, Organisation organisation) {
    this.years = years;
    this.closing = closing;
    this.facts = facts;
    this.organisation = organisation;
  }

  @Override
  public boolean confirmsWhatIsShown() {
    return true;
  }

  @Override
  public View view(WorkItem item) {
    AwardYear year = years.asOpened(item.get(ProcessVariables.AWARD_YEAR));
    HandOver handOver = closing.confirmed(year.id());
    int next = year.number() + 1;
    Map<String, MemberUnit> members = organisation.membersByCode(year.cluster(), next);
    return new View(
        facts.of(year),
        next,
        YearFacts.name(members, handOver.headUnit()),
        handOver.deputyUnits().stream().map(code -> YearFacts.name(members, code)).toList(),
        handOver.points(),
        handOver.remark(),
        organisation.personName(handOver.confirmedBy()),
        handOver.confirmedAt());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (!input.accepted) {
      throw Refusal.at("accepted", "year.handoverNotTaken");
    }
    closing.acceptHandover(item.get(ProcessVariables.AWARD_YEAR), item.actor().userId());
  }

  public record Input(boolean accepted) {}

  public record View(
      YearFacts.Facts year,
      int next,
      String head,
      List<String> deputies,
      List<String> openPoints,
      String remark,
      String confirmedBy,
      Instant confirmedAt) {}
}
