package vn.thidua.report;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.notification.Mailbox;
import vn.thidua.rights.Role;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Tells a unit that it was given more time. */
@Component
class ExtensionNews {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final AwardYears years;
  private final Organisation organisation;
  private final Mailbox mailbox;
  private final MessageSource messages;
  private final Clock clock;

  ExtensionNews(
      AwardYears years,
      Organisation organisation,
      Mailbox mailbox,
      MessageSource messages,
      Clock clock) {
    this.years = years;
    this.organisation = organisation;
    this.mailbox = mailbox;
    this.messages = messages;
    this.clock = clock;
  }

  void announce(UnitReport report) {
    AwardYear year = years.asOpened(report.awardYear());
    String due = DAY.format(report.dueAt().atZone(clock.getZone()));
    Object[] facts = {
      years.members(year.id()).get(report.unit()).name(), String.valueOf(year.number()), due
    };
    mailbox.post(
        "extension:" + report.key() + ":" + report.dueAt(),
        year.businessKey() + "/" + report.unit(),
        people(report.unit()),
        messages.getMessage("report.extension.subject", facts, Locale.ROOT),
        messages.getMessage("report.extension.text", facts, Locale.ROOT));
  }

  private List<String> people(String unit) {
    return Stream.of(Role.DIRECTOR, Role.OFFICER)
        .flatMap(role -> organisation.people(unit, role).stream())
        .distinct()
        .toList();
  }
}
