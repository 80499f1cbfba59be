package vn.thidua.decision.examination;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.decision.CaseFile;
import vn.thidua.decision.CaseFiles;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The Ministry's council records its vote on each proposal and its opinion. */
@Component("councilOpinion")
public class ConsultCouncil implements TaskWork<ConsultCouncil.Input> {

  private final CaseFiles files;
  private final Examination examination;

  ConsultCouncil(CaseFiles files, Examination examination) {
    this.files = files;
    this.examination = examination;
  }

  @Override
  public Object view(WorkItem item) {
    CaseFile file = files.of(item.get(DOSSIER));
    return new View(
        file,
        new Prefilled(
            file.proposals().stream().map(each -> new Vote(each.unit(), null, null)).toList()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    examination.consultCouncil(
        item.get(DOSSIER),
        input.total(),
        input.text(),
        input.votes().stream()
            .map(each -> new CouncilVote(each.unit(), each.votesFor(), each.votesAgainst()))
            .toList(),
        item.actor().userId());
  }

  /**
   * @param total members of the council who took part in the vote
   * @param votes one line for each proposed unit
   */
  record Input(
      @NotNull @Min(1) @Max(1000) Integer total,
      @NotNull @Size(max = 200) List<@NotNull @Valid Vote> votes,
      @NotBlank @Size(max = 8000) String text) {}

  /**
   * @param unit its code
   */
  record Vote(
      @NotBlank @Size(max = 100) String unit,
      @NotNull @Min(0) @Max(1000) @Nullable Integer votesFor,
      @NotNull @Min(0) @Max(1000) @Nullable Integer votesAgainst) {}

  record View(CaseFile file, Prefilled input) {}

  record Prefilled(List<Vote> votes) {}
}
