package vn.thidua.decision;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/**
 * The cluster's secretary answers the Ministry's question. He sees the dossier and the questions,
 * nothing else of the Ministry's.
 */
@Component
class SupplementDossier implements TaskWork<SupplementDossier.Input> {

  private final Dossiers dossiers;
  private final IncomingDossiers incoming;
  private final CaseFiles files;

  SupplementDossier(Dossiers dossiers, IncomingDossiers incoming, CaseFiles files) {
    this.dossiers = dossiers;
    this.incoming = incoming;
    this.files = files;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Object view(WorkItem item) {
    Dossier dossier = dossiers.get(item.get(DOSSIER));
    return new View(dossier.letterNumber(), dossier.parts(), files.exchanges(dossier));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    Dossier dossier = incoming.open(item.get(DOSSIER));
    dossiers.answer(dossier.id(), input.answer(), item.actor().userId());
  }

  record Input(@NotBlank @Size(max = 8000) String answer) {}

  /**
   * @param supplements the last one holds the open question
   */
  record View(
      @Nullable String letterNumber,
      List<Dossier.Part> parts,
      List<CaseFile.Exchange> supplements) {}
}
