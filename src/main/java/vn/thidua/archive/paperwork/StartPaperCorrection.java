package vn.thidua.archive.paperwork;

import static vn.thidua.workflow.ProcessVariables.PAPER;
import static vn.thidua.workflow.ProcessVariables.PAPER_REPLACED;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Archive;
import vn.thidua.archive.ArchivedPaper;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.CaseNames;
import vn.thidua.workflow.StartWork;

/**
 * Whoever answers for a paper declares it void, with its number, or has it written anew: the person
 * who approved it, or whoever holds his office after him.
 */
@Component(PaperCorrectionProcess.KEY + "Start")
class StartPaperCorrection implements StartWork<StartPaperCorrection.Input> {

  private final Archive archive;
  private final CaseNames cases;

  StartPaperCorrection(Archive archive, CaseNames cases) {
    this.archive = archive;
    this.cases = cases;
  }

  /** What becomes of the paper. */
  enum Remedy {
    /** Void; a new paper takes its place. */
    REPLACE,
    /** Void, and nothing in its place. */
    VOID
  }

  /**
   * @param confirmed that the consequences were read
   */
  record Input(
      @NotNull Long paper,
      @NotNull Remedy remedy,
      @NotBlank @Size(max = 2_000) String reason,
      @AssertTrue(message = "{archive.voidingNotConfirmed}") boolean confirmed) {}

  record View(List<Choice> papers) {}

  /**
   * @param caseName the case in words
   */
  record Choice(
      long id,
      String title,
      @Nullable String number,
      @Nullable LocalDate issuedOn,
      String caseName) {}

  @Override
  public View view(Actor actor) {
    List<ArchivedPaper> papers = archive.answeredForBy(actor);
    Map<String, String> names = cases.of(papers.stream().map(ArchivedPaper::caseKey).toList());
    return new View(
        papers.stream()
            .map(
                each ->
                    new Choice(
                        each.id(),
                        each.title(),
                        each.number(),
                        each.issuedOn(),
                        names.getOrDefault(each.caseKey(), each.caseKey())))
            .toList());
  }

  @Override
  public Start begin(Actor actor, Input input) {
    ArchivedPaper paper = archive.declareVoid(input.paper(), input.reason(), actor);
    return new Start(
        paper.caseKey(),
        Map.of(PAPER.name(), paper.id(), PAPER_REPLACED.name(), input.remedy() == Remedy.REPLACE));
  }
}
