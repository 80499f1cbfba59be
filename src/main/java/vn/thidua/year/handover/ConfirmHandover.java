package vn.thidua.year.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearFacts;

/** The outgoing head confirms what is open and names the next head and deputies. */
@Component
public class ConfirmHandover implements TaskWork<ConfirmHandover.Input> {

  private final AwardYears years;
  private final YearClosing closing;
  private final PointsAtHandover points;
  private final YearFacts facts;
  private final Organisation organisation;

  ConfirmHandover(
      AwardYears years,
      YearClosing closing,
      PointsAtHandover points,
      YearFacts facts,
      Organisation organisation) {
    this.years = years;
    this.closing = closing;
    this.points = points;
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
    int next = year.number() + 1;
    return new View(
        facts.of(year),
        next,
        points.of(year),
        organisation.members(year.cluster(), next).stream()
            .map(unit -> new Choice(unit.code(), unit.name(), unit.code().equals(year.headUnit())))
            .toList(),
        organisation.leadership(year.cluster(), next).map(ConfirmHandover::asInput).orElse(null));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (!input.pointsConfirmed) {
      throw Refusal.at("pointsConfirmed", "year.pointsNotConfirmed");
    }
    closing.confirmHandover(
        item.get(ProcessVariables.AWARD_YEAR),
        input.headUnit,
        input.deputies(),
        input.remark == null ? "" : input.remark,
        item.actor().userId());
  }

  private static Input asInput(Leadership appointed) {
    List<String> deputies = appointed.deputyUnits();
    return new Input(
        false,
        appointed.headUnit(),
        deputies.get(0),
        deputies.size() > 1 ? deputies.get(1) : null,
        null);
  }

  public record Input(
      boolean pointsConfirmed,
      @NotBlank @Size(max = 40) String headUnit,
      @NotBlank @Size(max = 40) String deputyUnit,
      @Nullable @Size(max = 40) String secondDeputyUnit,
      @Nullable @Size(max = 4000) String remark) {

    List<String> deputies() {
      return Stream.of(Optional.of(deputyUnit), Optional.ofNullable(secondDeputyUnit))
          .flatMap(Optional::stream)
          .filter(unit -> !unit.isBlank())
          .toList();
    }
  }

  /**
   * @param input who was appointed before, if anybody
   */
  public record View(
      YearFacts.Facts year,
      int next,
      List<String> openPoints,
      List<Choice> units,
      @Nullable Input input) {}

  record Choice(String code, String name, boolean outgoing) {}
}
