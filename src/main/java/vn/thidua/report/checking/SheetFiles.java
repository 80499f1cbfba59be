package vn.thidua.report.checking;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.EvidenceFiles;
import vn.thidua.evidence.Reuse;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.UnitReport;
import vn.thidua.report.content.OtherCopies;
import vn.thidua.report.content.PinnedEvidence;
import vn.thidua.report.content.PinnedEvidence.Pin;

/** The files of a report beside those of its version before: which are new, and where else used. */
@Component
public class SheetFiles {

  private final PinnedEvidence pinned;
  private final EvidenceFiles evidence;
  private final OtherCopies elsewhere;

  SheetFiles(PinnedEvidence pinned, EvidenceFiles evidence, OtherCopies elsewhere) {
    this.pinned = pinned;
    this.evidence = evidence;
    this.elsewhere = elsewhere;
  }

  /**
   * @param files those shown
   * @param before those of the version before
   * @param first whether there is no version before
   * @param elsewhere in words
   */
  record Shown(
      List<EvidenceFile> files,
      List<EvidenceFile> before,
      boolean first,
      List<Reuse> reuse,
      Function<EvidenceFile, List<String>> elsewhere) {

    private static final Shown NONE =
        new Shown(List.of(), List.of(), true, List.of(), file -> List.of());

    List<ReportSheet.File> of(String criterion) {
      return files.stream()
          .filter(each -> each.criterion().equals(criterion))
          .map(
              each ->
                  new ReportSheet.File(
                      each, !first && !before.contains(each), elsewhere.apply(each)))
          .toList();
    }

    boolean changed(String criterion) {
      return !contents(files, criterion).equals(contents(before, criterion));
    }

    private static List<String> contents(List<EvidenceFile> files, String criterion) {
      return files.stream()
          .filter(each -> each.criterion().equals(criterion))
          .map(EvidenceFile::sha256)
          .sorted()
          .toList();
    }
  }

  /** As the files are now, beside those of the newest version that was kept. */
  Shown asWritten(UnitReport report, @Nullable ReportVersion kept, boolean othersToo) {
    List<EvidenceFile> all = evidence.all(report.awardYear(), report.unit());
    return shown(
        report, all, pins -> all.stream().filter(EvidenceFile::current).toList(), kept, othersToo);
  }

  /** Those of one version, beside those of the one before. */
  Shown of(
      UnitReport report, ReportVersion version, @Nullable ReportVersion before, boolean othersToo) {
    List<EvidenceFile> all = evidence.all(report.awardYear(), report.unit());
    return shown(report, all, pins -> held(all, pins, version), before, othersToo);
  }

  private Shown shown(
      UnitReport report,
      List<EvidenceFile> all,
      Function<List<Pin>, List<EvidenceFile>> choice,
      @Nullable ReportVersion before,
      boolean othersToo) {
    if (all.isEmpty()) {
      return Shown.NONE;
    }
    List<Pin> pins = pinned.of(report.key());
    List<Reuse> reuse = evidence.reuse(report.awardYear(), report.unit());
    return new Shown(
        choice.apply(pins),
        before == null ? List.of() : held(all, pins, before),
        before == null,
        reuse,
        file -> elsewhere.of(file, reuse, othersToo));
  }

  private static List<EvidenceFile> held(
      List<EvidenceFile> all, List<Pin> pins, ReportVersion version) {
    return Pin.held(all, pins, version.number());
  }
}
