package vn.thidua.dossier.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.MeetingRecord;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.Proposal;
import vn.thidua.cluster.Organisation;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.ReportStanding;
import vn.thidua.report.ReportState;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.Reports;
import vn.thidua.review.Reviews;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Reads what the earlier stages hand to the dossier. */
@Component
public class Assembly {

  private final AwardYears years;
  private final Meetings meetings;
  private final Reviews reviews;
  private final Reports reports;
  private final Organisation organisation;

  Assembly(
      AwardYears years,
      Meetings meetings,
      Reviews reviews,
      Reports reports,
      Organisation organisation) {
    this.years = years;
    this.meetings = meetings;
    this.reviews = reviews;
    this.reports = reports;
    this.organisation = organisation;
  }

  /**
   * @throws vn.thidua.workflow.Refusal while the minutes are not signed
   */
  public Outline outline(long awardYear) {
    AwardYear year = years.asOpened(awardYear);
    return new Outline(
        year,
        organisation.clusterName(year.cluster()),
        years.members(awardYear),
        meetings.ofYear(awardYear),
        reports.standings(awardYear).stream()
            .filter(each -> each.state() == ReportState.ACCEPTED)
            .map(ReportStanding::unit)
            .collect(Collectors.toSet()),
        reviews.scoreTable(awardYear));
  }

  /**
   * @throws vn.thidua.workflow.Refusal while the minutes are not signed
   */
  DossierSources facts(long awardYear) {
    Outline outline = outline(awardYear);
    Map<String, ReportVersion> proposed = reportsOfProposed(awardYear, outline.meeting());
    return new DossierSources(
        outline, proposed, criteria(awardYear), people(outline.meeting(), proposed));
  }

  /** A dossier carries the reports of the proposed units; the others' stay within the cluster. */
  private Map<String, ReportVersion> reportsOfProposed(long awardYear, MeetingRecord meeting) {
    List<String> units = meeting.proposals().stream().map(Proposal::unit).toList();
    return reports.accepted(awardYear).stream()
        .filter(report -> units.contains(report.unit()))
        .collect(Collectors.toMap(ReportVersion::unit, Function.identity()));
  }

  private Map<String, Criterion> criteria(long awardYear) {
    return years.criteria(awardYear).stream()
        .collect(
            Collectors.toMap(
                Criterion::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private Map<String, String> people(MeetingRecord meeting, Map<String, ReportVersion> reports) {
    Stream<String> signers =
        reports.values().stream().map(ReportVersion::signedBy).filter(Objects::nonNull);
    return organisation.personNames(
        Stream.concat(signers, meeting.tellers().stream()).distinct().toList());
  }
}
