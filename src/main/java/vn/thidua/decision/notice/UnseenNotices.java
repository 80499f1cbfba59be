package vn.thidua.decision.notice;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.OpenPoints;

/** Notices that their units have not said to have seen are open points at the hand-over. */
@Component
class UnseenNotices implements OpenPoints {

  private final Acknowledgements acknowledgements;
  private final AwardYears years;
  private final Words words;

  UnseenNotices(Acknowledgements acknowledgements, AwardYears years, Words words) {
    this.acknowledgements = acknowledgements;
    this.years = years;
    this.words = words;
  }

  @Override
  public List<Point> of(AwardYear year) {
    Map<String, MemberUnit> members = years.members(year.id());
    return acknowledgements.ofYear(year.id()).stream()
        .filter(each -> each.seenAt() == null)
        .map(
            each ->
                new Point(
                    words.say(
                        "decision.openPoint.noticeNotSeen",
                        members.get(each.unit()).name(),
                        Words.date(each.toldAt())),
                    Acknowledgements.businessKey(year, each.unit(), each.id())))
        .toList();
  }
}
