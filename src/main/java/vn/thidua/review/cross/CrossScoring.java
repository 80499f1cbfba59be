package vn.thidua.review.cross;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Scorer;
import vn.thidua.report.ReportState;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.Reports;
import vn.thidua.report.SelfScore;
import vn.thidua.review.Points;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;

/** Assigns the scorers, keeps what each of them gives, and passes on what one must not give. */
@Service
@Transactional
public class CrossScoring {

  /** The points for one criterion, and why they differ from the self-score. */
  public record Item(
      @NotBlank @Size(max = 20) String criterion,
      @NotNull @Digits(integer = 5, fraction = 2) BigDecimal points,
      @Size(max = 2_000) String reason) {

    /** A form may leave the reason out. */
    public Item {
      reason = Objects.requireNonNullElse(reason, "");
    }
  }

  private final CrossScoreRecords records;
  private final CrossScoreItems given;
  private final Reports reports;
  private final AwardYears years;
  private final Roster roster;
  private final Conflicts conflicts;
  private final BestResults best;
  private final Clock clock;

  CrossScoring(
      CrossScoreRecords records,
      CrossScoreItems given,
      Reports reports,
      AwardYears years,
      Roster roster,
      Conflicts conflicts,
      BestResults best,
      Clock clock) {
    this.records = records;
    this.given = given;
    this.reports = reports;
    this.years = years;
    this.roster = roster;
    this.conflicts = conflicts;
    this.best = best;
    this.clock = clock;
  }

  /** Seeded by the year's key such as {@code cum-1/2016}, so that anybody can repeat it. */
  public void assign(long awardYear) {
    AwardYear year = years.requireOpen(awardYear);
    Map<String, Long> accepted = new HashMap<>();
    reports.standings(year).stream()
        .filter(each -> each.state() == ReportState.ACCEPTED)
        .forEach(each -> accepted.put(each.unit(), each.id()));
    List<CrossScore> assignments = new ArrayList<>();
    ScorerAssignment.of(
            accepted.keySet(),
            year.units(),
            conflicts.of(awardYear),
            years.crossScorers(awardYear),
            seed(year))
        .forEach(
            (unit, scorers) ->
                scorers.forEach(
                    scorer ->
                        assignments.add(
                            CrossScore.assigned(awardYear, accepted.get(unit), unit, scorer))));
    records.saveAll(assignments);
    best.keep(awardYear, years.criteria(awardYear), reports.accepted(awardYear));
  }

  /** What {@link java.util.Random} takes: anybody computes it from the year's key. */
  public static long seed(AwardYear year) {
    return year.businessKey().hashCode();
  }

  @Transactional(readOnly = true)
  public CrossScore get(long id) {
    return records.findById(id).orElseThrow(() -> new Refusal("review.assignmentUnknown"));
  }

  /** The report to be scored, in its accepted version. */
  @Transactional(readOnly = true)
  ReportVersion scored(CrossScore assignment) {
    return reports
        .accepted(assignment.awardYear(), assignment.unit())
        .orElseThrow(() -> new Refusal("review.assignmentUnknown"));
  }

  public void submit(long id, Actor actor, List<Item> items) {
    CrossScore assignment = own(id, actor);
    List<Item> checked =
        checked(items, years.criteria(assignment.awardYear()), scored(assignment).scores());
    BigDecimal total = Points.sum(checked.stream().map(Item::points).toList());
    records.save(assignment.submitted(total, actor.userId(), clock.instant()));
    given.keep(id, checked);
  }

  /** The scorer gives no points; nobody scores in its place. */
  void abstain(long id, Actor actor, String reason) {
    if (reason.isBlank()) {
      throw Refusal.at("reason", "review.abstentionReasonMissing");
    }
    CrossScore assignment = own(id, actor);
    records.save(assignment.abstained(reason.strip(), actor.userId(), clock.instant()));
  }

  private CrossScore own(long id, Actor actor) {
    CrossScore assignment = get(id);
    years.requireOpen(assignment.awardYear());
    if (!actor.may(Right.WRITE, assignment.scorer()) || actor.belongsTo(assignment.unit())) {
      throw new Refusal("review.onlyTheAssignedUnitScores");
    }
    assignment.requireOpen();
    return assignment;
  }

  /** The year's assignments that still await their points. */
  @Transactional(readOnly = true)
  public List<CrossScore> open(long awardYear) {
    return records.findByAwardYearOrderById(awardYear).stream().filter(CrossScore::isOpen).toList();
  }

  /** The assignment that took the place of a closed one. */
  @Transactional(readOnly = true)
  public CrossScore successor(long id) {
    return get(Objects.requireNonNull(get(id).replacedBy(), "nobody took its place"));
  }

  /**
   * The units that may score in the place of this one, those with the least work first, then in the
   * order of the year's seed.
   */
  @Transactional(readOnly = true)
  public List<String> substitutes(CrossScore assignment) {
    AwardYear year = years.get(assignment.awardYear());
    List<CrossScore> all = records.findByAwardYearOrderById(year.id());
    Map<String, Set<String>> barred = conflicts.of(year.id());
    Set<String> taken =
        all.stream()
            .filter(each -> each.report() == assignment.report())
            .map(CrossScore::scorer)
            .collect(toSet());
    Map<String, Long> loads =
        all.stream()
            .filter(each -> each.replacedBy() == null)
            .collect(groupingBy(CrossScore::scorer, counting()));
    return ScorerAssignment.shuffled(year.units(), seed(year)).stream()
        .filter(unit -> !unit.equals(assignment.unit()) && !taken.contains(unit))
        .filter(unit -> !barred.getOrDefault(unit, Set.of()).contains(assignment.unit()))
        .sorted(comparing(unit -> loads.getOrDefault(unit, 0L)))
        .toList();
  }

  /**
   * Passes an open assignment on to another unit.
   *
   * @throws Refusal if that unit may not score this report
   */
  void passOn(CrossScore assignment, String to, CrossScore.Closing why, String reason, String by) {
    years.requireOpen(assignment.awardYear());
    assignment.requireOpen();
    if (!substitutes(assignment).contains(to)) {
      throw Refusal.at("scorer", "review.mayNotScoreThis");
    }
    CrossScore successor =
        records.save(
            CrossScore.assigned(
                assignment.awardYear(), assignment.report(), assignment.unit(), to));
    records.save(assignment.passedOn(why, reason, by, clock.instant(), successor));
  }

  private static List<Item> checked(
      List<Item> given, List<Criterion> criteria, List<SelfScore> selfScores) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      if (places.put(given.get(i).criterion(), i) != null) {
        throw Refusal.at(path(i, "points"), "criteria.scoredTwice", given.get(i).criterion());
      }
    }
    Map<String, BigDecimal> self = new HashMap<>();
    selfScores.forEach(each -> self.put(each.criterion(), each.points()));
    List<Item> checked =
        criteria.stream()
            .map(each -> checked(each, places.remove(each.code()), given, self.get(each.code())))
            .toList();
    if (!places.isEmpty()) {
      throw new Refusal("criteria.unknown", places.keySet().iterator().next());
    }
    return checked;
  }

  private static Item checked(
      Criterion criterion,
      @Nullable Integer place,
      List<Item> given,
      @Nullable BigDecimal selfScore) {
    if (place == null) {
      throw new Refusal("review.criterionNotScored", criterion.code(), criterion.name());
    }
    Item item = given.get(place);
    if (item.points().compareTo(criterion.min()) < 0
        || item.points().compareTo(criterion.max()) > 0) {
      throw Refusal.at(
          path(place, "points"),
          "review.pointsOutOfRange",
          criterion.code(),
          criterion.min(),
          criterion.max());
    }
    BigDecimal stated = selfScore == null ? Points.ZERO : selfScore;
    boolean differs = item.points().compareTo(stated) != 0;
    if (differs && !criterion.isScoredBy(Scorer.CLUSTER)) {
      throw Refusal.at(path(place, "points"), "review.notScoredByTheCluster", criterion.code());
    }
    if (differs && item.reason().isBlank()) {
      throw Refusal.at(path(place, "reason"), "review.reasonMissing", criterion.code());
    }
    return new Item(
        criterion.code(),
        item.points().setScale(2, RoundingMode.UNNECESSARY),
        item.reason().strip());
  }

  private static String path(int place, String field) {
    return "scores[" + place + "]." + field;
  }
}
