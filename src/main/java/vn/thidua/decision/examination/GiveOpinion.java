package vn.thidua.decision.examination;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.decision.CaseFile;
import vn.thidua.decision.CaseFiles;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** Cục Ngoại vụ gives its opinion on the dossier and on each proposal. */
@Component
public class GiveOpinion implements TaskWork<GiveOpinion.Input> {

  private final CaseFiles files;
  private final Examination examination;

  GiveOpinion(CaseFiles files, Examination examination) {
    this.files = files;
    this.examination = examination;
  }

  @Override
  public Object view(WorkItem item) {
    CaseFile file = files.of(item.get(DOSSIER));
    return new View(
        file,
        new Input("", file.proposals().stream().map(each -> new OnUnit(each.unit(), "")).toList()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    examination.giveOpinion(
        item.get(DOSSIER),
        input.text(),
        input.proposals().stream()
            .map(each -> new OpinionOnProposal(each.unit(), each.text().strip()))
            .toList(),
        item.actor().userId());
  }

  /**
   * @param proposals one line for each proposed unit
   */
  record Input(
      @NotBlank @Size(max = 8000) String text,
      @NotNull @Size(max = 200) List<@NotNull @Valid OnUnit> proposals) {}

  /**
   * @param unit its code
   */
  record OnUnit(@NotBlank @Size(max = 100) String unit, @NotBlank @Size(max = 4000) String text) {}

  record View(CaseFile file, Input input) {}
}
