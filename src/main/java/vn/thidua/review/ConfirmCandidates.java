package vn.thidua.review;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The head confirms who stands for which award at the meeting. */
@Component
class ConfirmCandidates implements TaskWork<ConfirmCandidates.Input> {

  /** Units left out do not stand. */
  public record Input(@NotNull @Size(max = 500) List<@Valid @NotNull Line> candidates) {}

  /**
   * @param reason needed to add a unit that was not nominated, or to drop one that was
   */
  public record Line(
      @NotBlank @Size(max = 64) String unit,
      @NotNull Boolean flag,
      @NotNull Boolean certificate,
      @Size(max = 2_000) @Nullable String reason) {

    Candidacies.Choice choice() {
      Set<Award> awards = EnumSet.noneOf(Award.class);
      if (flag) {
        awards.add(Award.FLAG);
      }
      if (certificate) {
        awards.add(Award.CERTIFICATE);
      }
      return new Candidacies.Choice(unit, awards, reason == null ? "" : reason);
    }
  }

  /** The whole table; the form has one line for each eligible unit, as nominated. */
  public record View(
      String year,
      int flags,
      int certificates,
      List<Row> rows,
      List<Choosable> choices,
      Input input) {}

  /**
   * @param pendingNote what is pending against the unit; empty if nothing is
   */
  public record Row(
      String unit, ScoreRow score, boolean nominated, String reason, String pendingNote) {}

  /**
   * One line of the form, in the order of its input.
   *
   * @param fixed the head's own unit: he decides nothing about it
   */
  record Choosable(
      String unit, @Nullable Integer rank, boolean nominated, boolean fixed, String reason) {}

  private final Candidacies candidacies;
  private final ScoreTable table;
  private final AwardYears years;

  ConfirmCandidates(Candidacies candidacies, ScoreTable table, AwardYears years) {
    this.candidacies = candidacies;
    this.table = table;
    this.years = years;
  }

  @Override
  public boolean confirmsWhatIsShown() {
    return true;
  }

  @Override
  public View view(WorkItem item) {
    long id = item.get(AWARD_YEAR);
    AwardYear year = years.asOpened(id);
    Map<String, MemberUnit> members = years.members(id);
    List<ScoreTable.Line> lines = table.of(year);
    List<ScoreTable.Line> eligible =
        lines.stream().filter(each -> each.row().verdict() == Verdict.ELIGIBLE).toList();
    return new View(
        year.businessKey(),
        year.quotas().getOrDefault(Award.FLAG, 0),
        year.quotas().getOrDefault(Award.CERTIFICATE, 0),
        lines.stream()
            .map(
                each ->
                    new Row(
                        Names.of(members, each.row().unit()),
                        each.row(),
                        each.nominated(),
                        each.reason(),
                        each.pendingNote()))
            .toList(),
        eligible.stream()
            .map(
                each ->
                    new Choosable(
                        Names.of(members, each.row().unit()),
                        each.row().rank(),
                        each.nominated(),
                        each.row().unit().equals(year.headUnit()),
                        each.reason()))
            .toList(),
        new Input(eligible.stream().map(each -> prefilled(each, year)).toList()));
  }

  private static Line prefilled(ScoreTable.Line line, AwardYear year) {
    Set<Award> awards = Candidacies.proposed(line, year);
    return new Line(
        line.row().unit(), awards.contains(Award.FLAG), awards.contains(Award.CERTIFICATE), "");
  }

  @Override
  public void perform(WorkItem item, Input input) {
    candidacies.confirm(
        item.get(AWARD_YEAR),
        item.actor().userId(),
        input.candidates().stream().map(Line::choice).toList());
  }
}
