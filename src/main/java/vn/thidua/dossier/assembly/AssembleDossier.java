package vn.thidua.dossier.assembly;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.dossier.Dossiers;
import vn.thidua.dossier.Proposed;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The secretary puts the dossier together; the letter is the part he writes. */
@Component
public class AssembleDossier implements TaskWork<AssembleDossier.Input> {

  private final Dossiers dossiers;
  private final Assembly assembly;
  private final DossierWords papers;

  AssembleDossier(Dossiers dossiers, Assembly assembly, DossierWords papers) {
    this.dossiers = dossiers;
    this.assembly = assembly;
    this.papers = papers;
  }

  @Override
  public Object view(WorkItem item) {
    Outline outline = assembly.outline(item.get(AWARD_YEAR));
    return new View(
        outline.cluster(),
        outline.year().number(),
        outline.meeting().heldOn(),
        outline.meeting().place(),
        Proposed.of(outline.meeting().proposals(), outline.members()),
        papers.missing(outline),
        new Input(papers.letterDraft(outline)));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    item.tell(
        DOSSIER, dossiers.assemble(item.get(AWARD_YEAR), input.letter(), item.actor().userId()));
  }

  /**
   * @param letter text of the submission letter (tờ trình)
   */
  public record Input(@NotBlank @Size(max = 8000) String letter) {}

  /**
   * @param missing in words what is not there yet; nothing is assembled while it is not empty
   * @param input the letter as a first draft
   */
  public record View(
      String cluster,
      int year,
      LocalDate heldOn,
      String place,
      List<Proposed> proposals,
      List<String> missing,
      Input input) {}
}
