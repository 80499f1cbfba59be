package vn.thidua.report.checking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.report.Passage;
import vn.thidua.report.ReportVersion;

/** The remarks on a report and its signature, with the names of the people: one read. */
@Component
public class SheetRemarks {

  private final ReportRemarks remarks;
  private final Organisation organisation;

  SheetRemarks(ReportRemarks remarks, Organisation organisation) {
    this.remarks = remarks;
    this.organisation = organisation;
  }

  /** On a version and its successors, in their order. */
  List<Remark> from(long report, int number) {
    return remarks.from(report, number);
  }

  /**
   * @param signed the version whose signature is shown; null if there is none
   */
  Named named(List<Remark> remarks, @Nullable ReportVersion signed) {
    List<String> people =
        Stream.concat(
                remarks.stream().map(Remark::by),
                Optional.ofNullable(signed).map(ReportVersion::signedBy).stream())
            .distinct()
            .toList();
    return new Named(remarks, people.isEmpty() ? Map.of() : organisation.personNames(people));
  }

  /**
   * @param names by user id; who is not in it keeps his id
   */
  record Named(List<Remark> remarks, Map<String, String> names) {

    List<Remark> on(Predicate<Remark.Note> place) {
      return remarks.stream().filter(each -> place.test(each.note())).map(this::named).toList();
    }

    Map<Passage, List<Remark>> byPassage() {
      Map<Passage, List<Remark>> all = new EnumMap<>(Passage.class);
      for (Passage passage : Passage.values()) {
        all.put(passage, on(note -> note.passage() == passage));
      }
      return all;
    }

    private Remark named(Remark remark) {
      return remark.by(names.getOrDefault(remark.by(), remark.by()));
    }

    ReportSheet.@Nullable Signature signature(ReportVersion version) {
      return version.signedBy() == null || version.signedAt() == null || version.hash() == null
          ? null
          : new ReportSheet.Signature(
              names.getOrDefault(version.signedBy(), version.signedBy()),
              version.signedAt(),
              version.hash());
    }
  }
}
