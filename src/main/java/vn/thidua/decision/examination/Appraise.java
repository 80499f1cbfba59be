package vn.thidua.decision.examination;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.decision.CaseFile;
import vn.thidua.decision.CaseFiles;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** The Ministry Office appraises the dossier, and scores the criteria that are the Ministry's. */
@Component
public class Appraise implements TaskWork<Appraise.Input> {

  private final CaseFiles files;
  private final Dossiers dossiers;
  private final MinistryScoring scoring;
  private final Examination examination;

  Appraise(CaseFiles files, Dossiers dossiers, MinistryScoring scoring, Examination examination) {
    this.files = files;
    this.dossiers = dossiers;
    this.scoring = scoring;
    this.examination = examination;
  }

  @Override
  public Object view(WorkItem item) {
    Dossier dossier = dossiers.get(item.get(DOSSIER));
    List<MinistryScoring.Place> places = scoring.places(dossier);
    return new View(
        files.of(dossier),
        places,
        new Prefilled(
            "",
            places.stream()
                .map(each -> new Prefilled.Line(each.unit(), each.criterion(), each.points(), ""))
                .toList()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    examination.appraise(
        item.get(DOSSIER),
        input.text(),
        input.scores().stream().map(Score::score).toList(),
        item.actor().userId());
  }

  /**
   * @param scores one line for each place of the view
   */
  record Input(
      @NotBlank @Size(max = 8000) String text,
      @NotNull @Size(max = 2000) List<@NotNull @Valid Score> scores) {}

  /**
   * @param reason needed where points are given or taken
   */
  record Score(
      @NotBlank @Size(max = 100) String unit,
      @NotBlank @Size(max = 20) String criterion,
      @NotNull @Digits(integer = 5, fraction = 2) BigDecimal points,
      @Size(max = 2000) @Nullable String reason) {

    MinistryScore score() {
      return new MinistryScore(unit, criterion, points, reason == null ? "" : reason);
    }
  }

  /** The dossier, and a place for points for each proposed unit and each of the criteria. */
  record View(CaseFile file, List<MinistryScoring.Place> places, Prefilled input) {}

  /** The form before it is filled in: points may be missing. */
  record Prefilled(String text, List<Line> scores) {

    record Line(String unit, String criterion, @Nullable BigDecimal points, String reason) {}
  }
}
