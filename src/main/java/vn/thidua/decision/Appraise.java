package vn.thidua.decision;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The Ministry Office appraises the dossier. */
@Component
class Appraise implements TaskWork<Appraise.Input> {

  private final CaseFiles files;
  private final Examination examination;

  Appraise(CaseFiles files, Examination examination) {
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
    examination.appraise(item.get(DOSSIER), input.text(), item.actor().userId());
  }

  record Input(@NotBlank @Size(max = 8000) String text) {}

  record View(CaseFile file) {}
}
