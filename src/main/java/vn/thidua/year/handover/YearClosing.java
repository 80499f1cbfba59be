package vn.thidua.year.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork.Start;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Year;
import vn.thidua.year.YearState;
import vn.thidua.year.Years;
import vn.thidua.year.opening.YearOpening;

/** Brings a year to its end: summing-up, hand-over to the next head, closing. */
@Service
class YearClosing {

  private final Years years;
  private final AwardYears awardYears;
  private final YearOpening opening;
  private final SummingUps summingUps;
  private final HandOvers handOvers;
  private final Organisation organisation;
  private final PointsAtHandover points;
  private final Clock clock;

  YearClosing(
      Years years,
      AwardYears awardYears,
      YearOpening opening,
      SummingUps summingUps,
      HandOvers handOvers,
      Organisation organisation,
      PointsAtHandover points,
      Clock clock) {
    this.years = years;
    this.awardYears = awardYears;
    this.opening = opening;
    this.summingUps = summingUps;
    this.handOvers = handOvers;
    this.organisation = organisation;
    this.points = points;
    this.clock = clock;
  }

  /** Notes the conference at which the awards were handed over. */
  @Transactional
  void sumUp(long id, LocalDate heldOn, String place, String note, String by) {
    AwardYear year = awardYears.requireOpen(id);
    if (heldOn.isAfter(LocalDate.now(clock))) {
      throw Refusal.at("heldOn", "year.conferenceAhead");
    }
    if (summingUps.existsByAwardYear(id)) {
      throw new Refusal("year.alreadySummedUp", String.valueOf(year.number()));
    }
    summingUps.save(new SummingUp(null, id, heldOn, place, note, by, clock.instant()));
  }

  /** The outgoing head confirms what is open and names who leads next. */
  @Transactional
  void confirmHandover(long id, String headUnit, List<String> deputies, String remark, String by) {
    AwardYear year = awardYears.requireOpen(id);
    if (handOvers.findByAwardYear(id).isPresent()) {
      throw new Refusal("year.handoverAlreadyConfirmed");
    }
    requireSuccessors(year, headUnit, deputies);
    handOvers.save(
        new HandOver(
            null,
            id,
            headUnit,
            deputies.get(0),
            deputies.size() > 1 ? deputies.get(1) : null,
            String.join("\n", points.of(year)),
            remark,
            by,
            clock.instant(),
            null,
            null));
  }

  /** The incoming head accepts; from now on it is appointed for the next year. */
  @Transactional
  void acceptHandover(long id, String by) {
    AwardYear year = awardYears.requireOpen(id);
    HandOver handOver = confirmed(id);
    handOvers.save(handOver.accepted(by, clock.instant()));
    organisation.appoint(next(year, handOver));
  }

  /** The confirmed hand-over of the year. */
  HandOver confirmed(long id) {
    return handOvers
        .findByAwardYear(id)
        .orElseThrow(() -> new Refusal("year.handoverNotConfirmed"));
  }

  /**
   * Closes a year that was handed over and plans the next one from it.
   *
   * @return what the next year's process begins with; empty if somebody planned that year before
   */
  @Transactional
  Optional<Start> close(long id) {
    Year year = years.get(id).requireOpen();
    HandOver handOver = confirmed(id);
    if (!handOver.isAccepted()) {
      throw new Refusal("year.handoverNotAccepted");
    }
    years.moveTo(year, YearState.CLOSED);
    return years.find(year.clusterCode(), year.yearNumber() + 1).isPresent()
        ? Optional.empty()
        : Optional.of(opening.plan(next(awardYears.get(id), handOver)));
  }

  /** Head and one or two deputies, all different, all members next year, in rotation (R14). */
  private void requireSuccessors(AwardYear year, String headUnit, List<String> deputies) {
    if (headUnit.equals(year.headUnit())) {
      throw Refusal.at("headUnit", "year.headMustRotate");
    }
    Set<String> leaders = new LinkedHashSet<>(deputies);
    leaders.add(headUnit);
    if (leaders.size() != deputies.size() + 1) {
      throw Refusal.at("deputyUnit", "year.leadersNotDistinct");
    }
    Map<String, MemberUnit> members = organisation.membersByCode(year.cluster(), year.number() + 1);
    for (String leader : leaders) {
      if (!members.containsKey(leader)) {
        throw new Refusal("year.notAMember", leader, String.valueOf(year.number() + 1));
      }
    }
  }

  private static Leadership next(AwardYear year, HandOver handOver) {
    return new Leadership(
        year.cluster(), year.number() + 1, handOver.headUnit(), handOver.deputyUnits());
  }
}
