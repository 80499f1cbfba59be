package vn.thidua.review.settling;

import static vn.thidua.workflow.ProcessVariables.EXPLANATION;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.review.Names;
import vn.thidua.review.settling.Explanations.Explanation;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** A unit explains scores that lie too far apart: as one of the scorers, or as the scored unit. */
@Component
public class ExplainScore implements TaskWork<ExplainScore.Input> {

  public record Input(@NotBlank @Size(max = 4_000) String explanation) {}

  /**
   * @param own whether the unit explains its own report and not points that it gave
   */
  public record View(
      int year, String unit, boolean own, BigDecimal limit, SettlingSheet.Row scores) {}

  private final Explanations explanations;
  private final SettlingSheet sheet;
  private final AwardYears years;

  ExplainScore(Explanations explanations, SettlingSheet sheet, AwardYears years) {
    this.explanations = explanations;
    this.sheet = sheet;
    this.years = years;
  }

  @Override
  public View view(WorkItem item) {
    Explanation asked = explanations.get(item.get(EXPLANATION));
    AwardYear year = years.get(asked.awardYear());
    Map<String, MemberUnit> members = years.members(year.id());
    return new View(
        year.number(),
        Names.of(members, asked.unit()),
        asked.unit().equals(asked.party()),
        years.spreadLimit(year.id()),
        sheet.row(year, asked.unit()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    explanations.give(item.get(EXPLANATION), item.actor(), input.explanation());
  }
}
