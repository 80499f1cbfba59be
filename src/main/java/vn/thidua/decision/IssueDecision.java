package vn.thidua.decision;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The Ministry Office gives the decision its number and date. */
@Component
class IssueDecision implements TaskWork<IssueDecision.Input> {

  private final CaseFiles files;
  private final Decisions decisions;

  IssueDecision(CaseFiles files, Decisions decisions) {
    this.files = files;
    this.decisions = decisions;
  }

  @Override
  public Object view(WorkItem item) {
    LocalDate today = decisions.today();
    CaseFile file = files.of(item.get(DOSSIER));
    Map<Integer, String> numbers = decisions.nextNumbers(file.letter().year());
    return new View(file, today, numbers, new Input(numbers.get(today.getYear()), today));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    decisions.issue(item.get(DOSSIER), input.number(), input.issuedOn(), item.actor().userId());
  }

  /**
   * @param number such as "12/QĐ-BNG"
   * @param issuedOn the date on the decision, not in the future
   */
  record Input(@NotBlank @Size(max = 40) String number, @NotNull LocalDate issuedOn) {}

  /**
   * @param numbers the next free number for each year in which the decision may be dated
   */
  record View(CaseFile file, LocalDate today, Map<Integer, String> numbers, Input input) {}
}
