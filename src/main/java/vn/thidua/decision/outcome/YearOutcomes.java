package vn.thidua.decision.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.thidua.ballot.MeetingRecord;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.Proposal;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.decision.CandidateDecision;
import vn.thidua.decision.DecisionDocument;
import vn.thidua.decision.Outcome;
import vn.thidua.decision.Pronouncement;
import vn.thidua.decision.examination.Appraisal;
import vn.thidua.decision.outcome.YearOutcome.UnitOutcome;
import vn.thidua.decision.outcome.YearOutcome.Votes;
import vn.thidua.report.ReportStanding;
import vn.thidua.report.Reports;
import vn.thidua.review.Reviews;
import vn.thidua.review.ScoreRow;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Reads what came out of award years, for those who may know it. */
@Service
public class YearOutcomes {

  private final AwardYears years;
  private final Organisation organisation;
  private final Reports reports;
  private final Reviews reviews;
  private final Meetings meetings;
  private final Pronouncement.Reader pronouncements;

  YearOutcomes(
      AwardYears years,
      Organisation organisation,
      Reports reports,
      Reviews reviews,
      Meetings meetings,
      Pronouncement.Reader pronouncements) {
    this.years = years;
    this.organisation = organisation;
    this.reports = reports;
    this.reviews = reviews;
    this.meetings = meetings;
    this.pronouncements = pronouncements;
  }

  /**
   * The outcome as far as this reader may know it.
   *
   * @throws Refusal if there is no such year, or it is not the reader's
   */
  public YearOutcome of(Actor reader, String cluster, int number) {
    return years
        .find(cluster, number)
        .filter(year -> mayRead(reader, year))
        .map(year -> outcome(reader, year))
        .orElseThrow(() -> new YearNotVisible(cluster, number));
  }

  /** The years this reader may open, by cluster, newest first. */
  public List<VisibleYear> visibleTo(Actor reader) {
    Map<String, String> names =
        organisation.clusters().stream()
            .collect(Collectors.toMap(Function.identity(), organisation::clusterName));
    return yearsOf(reader)
        .map(
            year ->
                new VisibleYear(
                    year.cluster(),
                    names.getOrDefault(year.cluster(), year.cluster()),
                    year.number(),
                    year.state()))
        .distinct()
        .sorted(
            Comparator.comparing(VisibleYear::cluster)
                .thenComparing(VisibleYear::number, Comparator.reverseOrder()))
        .toList();
  }

  private Stream<AwardYear> yearsOf(Actor reader) {
    return reader.may(Right.READ_ALL_RESULTS)
        ? years.all().stream()
        : reader.units(Right.READ_RESULTS).stream().flatMap(unit -> years.ofUnit(unit).stream());
  }

  private static boolean mayRead(Actor reader, AwardYear year) {
    return reader.may(Right.READ_ALL_RESULTS) || reader.may(Right.READ_RESULTS, year.units());
  }

  private YearOutcome outcome(Actor reader, AwardYear year) {
    Optional<MeetingRecord> meeting = signedMeeting(year);
    Optional<Pronouncement> ministry = pronouncements.on(year);
    boolean published = ministry.map(Pronouncement::isPublished).orElse(false);
    Optional<Pronouncement> known =
        ministry.filter(it -> published || reader.may(Right.READ_FORWARDED));
    List<UnitOutcome> units = units(reader, year, meeting, known);
    return new YearOutcome(
        year.cluster(),
        organisation.clusterName(year.cluster()),
        year.number(),
        year.state(),
        new YearOutcome.Leaders(
            year.headUnit(),
            organisation
                .leadership(year.cluster(), year.number() + 1)
                .map(Leadership::headUnit)
                .orElse(null),
            years.find(year.cluster(), year.number() + 1).map(AwardYear::state).orElse(null)),
        new YearOutcome.Progress(
            meeting.isPresent(),
            published,
            known.map(Pronouncement::document).map(DecisionDocument::documentNumber).orElse(null),
            known.map(Pronouncement::document).map(DecisionDocument::issuedOn).orElse(null)),
        units);
  }

  /** Until the minutes are signed, what the cluster found is not known outside its review. */
  private Optional<MeetingRecord> signedMeeting(AwardYear year) {
    try {
      return Optional.of(meetings.ofYear(year.id()));
    } catch (Refusal notSigned) {
      return Optional.empty();
    }
  }

  private List<UnitOutcome> units(
      Actor reader,
      AwardYear year,
      Optional<MeetingRecord> meeting,
      Optional<Pronouncement> ministry) {
    Map<String, MemberUnit> members = years.members(year.id());
    Map<String, ReportStanding> standings =
        reports.standings(year.id()).stream()
            .collect(Collectors.toMap(ReportStanding::unit, Function.identity()));
    Map<String, ScoreRow> scores =
        meeting.isEmpty()
            ? Map.of()
            : reviews.scoreTable(year.id()).stream()
                .collect(Collectors.toMap(ScoreRow::unit, Function.identity()));
    return year.units().stream()
        .map(
            unit ->
                unit(
                    reader,
                    year,
                    members.get(unit),
                    Optional.ofNullable(standings.get(unit)),
                    Optional.ofNullable(scores.get(unit)),
                    meeting,
                    ministry))
        .toList();
  }

  private UnitOutcome unit(
      Actor reader,
      AwardYear year,
      MemberUnit member,
      Optional<ReportStanding> report,
      Optional<ScoreRow> score,
      Optional<MeetingRecord> meeting,
      Optional<Pronouncement> ministry) {
    String unit = member.code();
    Optional<CandidateDecision> decision = ministry.flatMap(it -> it.ruling().on(unit));
    Optional<Appraisal> appraisal = ministry.flatMap(Pronouncement::appraisal);
    boolean toldReasons = reader.may(Right.READ_FORWARDED) || reader.may(Right.READ_OWN, unit);
    return new UnitOutcome(
        unit,
        member.name(),
        new YearOutcome.Work(
            years.plan(year.id(), unit).isPresent(),
            report.map(ReportStanding::versions).orElse(0),
            report.map(ReportStanding::state).orElse(null)),
        new YearOutcome.Score(
            score.map(ScoreRow::settledScore).orElse(null),
            score.map(ScoreRow::rank).orElse(null),
            score.map(ScoreRow::eligibility).orElse(null)),
        meeting.map(it -> votes(it, unit)).orElse(List.of()),
        meeting.flatMap(it -> proposal(it, unit)).map(Proposal::award).orElse(null),
        new YearOutcome.Word(
            appraisal.flatMap(it -> it.points(unit)).orElse(null),
            appraisal.filter(it -> toldReasons).map(it -> it.on(unit)).orElse(List.of()),
            decision.map(CandidateDecision::award).orElse(null),
            decision
                .filter(it -> toldReasons && it.outcome() == Outcome.REFUSED)
                .map(CandidateDecision::reason)
                .orElse(null)));
  }

  private static List<Votes> votes(MeetingRecord meeting, String unit) {
    return meeting.rounds().stream()
        .flatMap(
            round ->
                round.lines().stream()
                    .filter(line -> line.unit().equals(unit))
                    .map(line -> new Votes(round.round(), line)))
        .toList();
  }

  private static Optional<Proposal> proposal(MeetingRecord meeting, String unit) {
    return meeting.proposals().stream().filter(each -> each.unit().equals(unit)).findFirst();
  }
}
