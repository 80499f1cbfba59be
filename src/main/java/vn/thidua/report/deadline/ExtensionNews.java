package vn.thidua.report.deadline;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.notification.Mailbox;
import vn.thidua.report.UnitReport;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Tells a unit that it was given more time. */
@Component
public class ExtensionNews {

  private final AwardYears years;
  private final Organisation organisation;
  private final Mailbox mailbox;
  private final Words words;
  private final Clock clock;

  ExtensionNews(
      AwardYears years, Organisation organisation, Mailbox mailbox, Words words, Clock clock) {
    this.years = years;
    this.organisation = organisation;
    this.mailbox = mailbox;
    this.words = words;
    this.clock = clock;
  }

  void announce(UnitReport report) {
    AwardYear year = years.asOpened(report.awardYear());
    String due = Words.date(report.dueAt());
    Object[] facts = {
      years.members(year.id()).get(report.unit()).name(), String.valueOf(year.number()), due
    };
    mailbox.post(
        "extension:" + report.key() + ":" + report.dueAt(),
        year.businessKey() + "/" + report.unit(),
        people(report.unit()),
        words.say("report.extension.subject", facts),
        words.say("report.extension.text", facts));
  }

  private List<String> people(String unit) {
    return Stream.of(Role.DIRECTOR, Role.OFFICER)
        .flatMap(role -> organisation.people(unit, role).stream())
        .distinct()
        .toList();
  }
}
