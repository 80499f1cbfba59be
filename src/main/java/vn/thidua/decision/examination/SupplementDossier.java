package vn.thidua.decision.examination;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.decision.CaseFiles;
import vn.thidua.decision.IncomingDossiers;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/**
 * The cluster's secretary answers the Ministry's question. He sees the dossier and the questions,
 * nothing else of the Ministry's.
 */
@Component
public class SupplementDossier implements TaskWork<SupplementDossier.Input> {

  private final Dossiers dossiers;
  private final IncomingDossiers incoming;
  private final CaseFiles files;

  SupplementDossier(Dossiers dossiers, IncomingDossiers incoming, CaseFiles files) {
    this.dossiers = dossiers;
    this.incoming = incoming;
    this.files = files;
  }

  @Override
  public Object view(WorkItem item) {
    Dossier dossier = dossiers.get(item.get(DOSSIER));
    List<Dossier.Supplement> exchanges = files.exchanges(dossier);
    return new View(
        dossier.id(),
        dossier.letterNumber(),
        dossier.parts(),
        exchanges,
        new Input(
            exchanges.stream()
                .filter(each -> each.exchange().answer() == null)
                .map(each -> new Answer(each.ordinal(), ""))
                .toList()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    RepeatedLines.refuse(
        input.answers().stream().map(Answer::ordinal).toList(), "answers", "ordinal");
    Dossier dossier = incoming.open(item.get(DOSSIER));
    dossiers.answer(
        dossier.id(),
        input.answers().stream().collect(Collectors.toMap(Answer::ordinal, Answer::answer)),
        item.actor().userId());
  }

  /**
   * @param answers one to each open question
   */
  record Input(@NotNull @Size(max = 1000) List<@NotNull @Valid Answer> answers) {}

  /**
   * @param ordinal the question's place
   */
  record Answer(int ordinal, @NotBlank @Size(max = 8000) String answer) {}

  /**
   * @param supplements what was asked so far; the open questions have no answer
   */
  record View(
      long dossier,
      @Nullable String letterNumber,
      List<Dossier.Part> files,
      List<Dossier.Supplement> supplements,
      Input input) {}
}
