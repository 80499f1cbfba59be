package vn.thidua.decision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.document.Fields;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.OpenPoints;

/** Notices that their units have not said to have seen are open points at the hand-over. */
@Component
class UnseenNotices implements OpenPoints {

  private final Acknowledgements acknowledgements;
  private final AwardYears years;
  private final MessageSource messages;

  UnseenNotices(Acknowledgements acknowledgements, AwardYears years, MessageSource messages) {
    this.acknowledgements = acknowledgements;
    this.years = years;
    this.messages = messages;
  }

  @Override
  public List<Point> of(AwardYear year) {
    Map<String, MemberUnit> members = years.members(year.id());
    return acknowledgements.ofYear(year.id()).stream()
        .filter(each -> each.seenAt() == null)
        .map(
            each ->
                new Point(
                    words(each, members.get(each.unit()).name()),
                    Acknowledgements.businessKey(year, each.unit(), each.id())))
        .toList();
  }

  private String words(Acknowledgements.Sent notice, String unit) {
    String told = Fields.date(LocalDate.ofInstant(notice.toldAt(), ZoneId.systemDefault()));
    return messages.getMessage(
        "decision.openPoint.noticeNotSeen", new Object[] {unit, told}, Locale.ROOT);
  }
}
