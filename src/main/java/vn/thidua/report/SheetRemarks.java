package vn.thidua.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.report.ReportVersions.Remark;

/** The remarks on a report and its signature, with the names of the people: one read. */
@Component
class SheetRemarks {

  private final Organisation organisation;

  SheetRemarks(Organisation organisation) {
    this.organisation = organisation;
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

    List<ReportSheet.Remark> on(Predicate<Remark> place) {
      return remarks.stream().filter(place).map(this::named).toList();
    }

    Map<Passage, List<ReportSheet.Remark>> byPassage() {
      return remarks.stream()
          .filter(each -> each.passage() != null)
          .collect(
              groupingBy(
                  each -> Objects.requireNonNull(each.passage()), mapping(this::named, toList())));
    }

    private ReportSheet.Remark named(Remark remark) {
      return new ReportSheet.Remark(
          remark.text(), names.getOrDefault(remark.by(), remark.by()), remark.at());
    }

    /** Null if it is not signed. */
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
