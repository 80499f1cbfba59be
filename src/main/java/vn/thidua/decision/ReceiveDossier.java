package vn.thidua.decision;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;
import static vn.thidua.workflow.ProcessVariables.DOSSIER_COMPLETE;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** Cục Ngoại vụ checks the incoming dossier and takes it in, or asks the cluster for more. */
@Component
class ReceiveDossier implements TaskWork<ReceiveDossier.Input> {

  private final CaseFiles files;
  private final Examination examination;

  ReceiveDossier(CaseFiles files, Examination examination) {
    this.files = files;
    this.examination = examination;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Object view(WorkItem item) {
    return new View(files.of(item.get(DOSSIER)));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    examination.receive(
        item.get(DOSSIER), input.complete(), input.question(), item.actor().userId());
    item.tell(DOSSIER_COMPLETE, input.complete());
  }

  /**
   * @param question what the cluster shall supplement; needed unless complete
   */
  record Input(@NotNull Boolean complete, @Size(max = 4000) @Nullable String question) {}

  record View(CaseFile file) {}
}
