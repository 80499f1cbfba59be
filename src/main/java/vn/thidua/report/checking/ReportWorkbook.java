package vn.thidua.report.checking;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.report.SelfScore;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetTexts;
import vn.thidua.words.Words;

/** One version of a report as tables: its scores with their facts, and the files behind them. */
@Component
class ReportWorkbook {

  private final SheetTexts texts;

  ReportWorkbook(Words words) {
    this.texts = new SheetTexts(words, "report.workbook.");
  }

  List<Sheet> of(ReportSheet report) {
    return List.of(
        texts.sheet(
            "scores",
            List.of(
                "code",
                "name",
                "rule",
                "target",
                "actual",
                "violations",
                "measure",
                "points",
                "max",
                "note"),
            report.rows().stream().map(ReportWorkbook::score)),
        texts.sheet(
            "evidence",
            List.of("code", "kind", "file", "version", "bytes", "sha256", "uploadedAt", "proves"),
            report.rows().stream()
                .flatMap(row -> row.evidence().stream())
                .map(ReportSheet.File::file)
                .map(ReportWorkbook::file)));
  }

  private static List<@Nullable Object> score(ReportSheet.Row row) {
    SelfScore score = Objects.requireNonNull(row.score(), "a version has scores");
    return Sheet.row(
        row.code(),
        row.criterion().name(),
        row.criterion().rule(),
        score.facts().target(),
        score.facts().actual(),
        score.facts().violations(),
        row.criterion().measure(),
        score.points(),
        row.criterion().bounds().max(),
        score.note());
  }

  private static List<@Nullable Object> file(EvidenceFile file) {
    return Sheet.row(
        file.criterion(),
        file.kind(),
        file.fileName(),
        file.version(),
        file.size(),
        file.sha256(),
        file.uploadedAt().toString(),
        file.note());
  }
}
