package vn.thidua.report.checking;

import static vn.thidua.workflow.ProcessVariables.REPORT;
import static vn.thidua.workflow.ProcessVariables.REPORT_COMPLETE;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.report.Passage;
import vn.thidua.report.Reporting;
import vn.thidua.report.UnitReport;
import vn.thidua.report.checking.Remark.Note;
import vn.thidua.report.deadline.NewDeadline;
import vn.thidua.report.deadline.ReportTerms;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/**
 * The secretary (for the head unit's own report the deputy) checks whether a report is complete.
 */
@Component
public class CheckReport implements TaskWork<CheckReport.Input> {

  /**
   * @param remarks only to return: one at least; lines without text are ignored
   * @param newDue needed only to return
   */
  public record Input(
      @NotNull Boolean complete,
      @Size(max = 500) @Nullable List<@Valid @NotNull Note> remarks,
      @Nullable LocalDate newDue) {}

  /** The report, and a form with one empty remark on the whole, per passage, per criterion. */
  public record View(ReportSheet sheet, Prefilled input) {}

  record Prefilled(List<Note> remarks) {}

  private final Reporting reporting;
  private final ReportTerms terms;
  private final ReportSheets sheets;
  private final NewDeadline newDeadline;

  CheckReport(
      Reporting reporting, ReportTerms terms, ReportSheets sheets, NewDeadline newDeadline) {
    this.reporting = reporting;
    this.terms = terms;
    this.sheets = sheets;
    this.newDeadline = newDeadline;
  }

  @Override
  public View view(WorkItem item) {
    ReportSheet sheet = sheets.forChecker(item.get(REPORT));
    List<Note> lines = new ArrayList<>();
    lines.add(new Note("", null, ""));
    for (Passage passage : Passage.values()) {
      lines.add(new Note("", passage, ""));
    }
    sheet.rows().forEach(row -> lines.add(new Note(row.code(), null, "")));
    return new View(sheet, new Prefilled(lines));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    List<Note> notes = notes(input);
    if (input.complete()) {
      refuseRemarks(notes);
      reporting.accept(item.get(REPORT), item.actor().userId());
    } else {
      UnitReport report =
          reporting.giveBack(
              item.get(REPORT),
              item.actor().userId(),
              required(notes),
              newDeadline.endOf(input.newDue()));
      terms.tell(item, report);
    }
    item.tell(REPORT_COMPLETE, input.complete());
  }

  private static List<Note> notes(Input input) {
    return input.remarks() == null
        ? List.of()
        : input.remarks().stream().filter(Note::isWritten).map(Note::stripped).toList();
  }

  private static List<Note> required(List<Note> notes) {
    if (notes.isEmpty()) {
      throw Refusal.at("remarks[0].text", "report.remarkMissing");
    }
    return notes;
  }

  /** Nobody would see them: a complete report does not come back to the unit. */
  private static void refuseRemarks(List<Note> notes) {
    if (!notes.isEmpty()) {
      throw Refusal.at("complete", "report.remarksOnCompleteReport", notes.size());
    }
  }

  @Override
  public Optional<String> judges(WorkItem item) {
    return Optional.of(item.get(UNIT));
  }
}
