package vn.thidua.decision;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;
import static vn.thidua.workflow.ProcessVariables.NOBODY_AWARDED;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;

/** The Minister decides on each proposal: the award, another award, or none. */
@Component
class Decide implements TaskWork<Decide.Input> {

  private final CaseFiles files;
  private final Decisions decisions;

  Decide(CaseFiles files, Decisions decisions) {
    this.files = files;
    this.decisions = decisions;
  }

  @Override
  public Object view(WorkItem item) {
    CaseFile file = files.of(item.get(DOSSIER));
    return new View(
        file,
        new Input(
            file.proposals().stream()
                .map(each -> new OnUnit(each.unit(), null, null, null))
                .toList()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    Ruling ruling =
        decisions.decide(
            item.get(DOSSIER),
            input.decisions().stream()
                .map(
                    each ->
                        new Decisions.Word(
                            each.unit(), each.outcome(), each.award(), each.reason()))
                .toList(),
            item.actor().userId());
    if (!ruling.awardsAnybody()) {
      item.tell(NOBODY_AWARDED, true);
    }
  }

  /**
   * @param decisions one for each proposed unit
   */
  record Input(@NotNull @Size(max = 200) List<@NotNull @Valid OnUnit> decisions) {}

  /**
   * @param unit its code
   * @param award needed for another award than the proposed one
   * @param reason needed for another award and for a refusal
   */
  record OnUnit(
      @NotBlank @Size(max = 100) String unit,
      @NotNull @Nullable Outcome outcome,
      @Nullable Award award,
      @Size(max = 4000) @Nullable String reason) {}

  record View(CaseFile file, Input input) {}
}
