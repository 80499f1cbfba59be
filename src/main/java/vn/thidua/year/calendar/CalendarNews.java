package vn.thidua.year.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Tells everybody whom a moved date concerns. */
@Component
class CalendarNews {

  private static final String LOCAL_AFFAIRS = "ministry.local-affairs";

  private final CalendarLog log;
  private final AwardYears years;
  private final Organisation organisation;
  private final Accounts accounts;
  private final Mailbox mailbox;
  private final Words words;

  CalendarNews(
      CalendarLog log,
      AwardYears years,
      Organisation organisation,
      Accounts accounts,
      Mailbox mailbox,
      Words words) {
    this.log = log;
    this.years = years;
    this.organisation = organisation;
    this.accounts = accounts;
    this.mailbox = mailbox;
    this.words = words;
  }

  void announce(long changeId) {
    CalendarLog.Change change = log.get(changeId);
    AwardYear year = years.get(change.awardYear());
    String cluster = organisation.clusterName(year.cluster());
    String number = String.valueOf(year.number());
    mailbox.post(
        "calendar-change:" + changeId,
        year.businessKey(),
        people(year),
        words.say("year.calendar.subject", year.businessKey()),
        words.say(
            "year.calendar.text",
            cluster,
            number,
            change.moves().stream().map(this::inWords).collect(Collectors.joining("\n")),
            change.reason(),
            organisation.personName(change.by())));
  }

  /** The units' directors and officers, the cluster's secretary, Cục Ngoại vụ. */
  private Set<String> people(AwardYear year) {
    List<String> groups = new ArrayList<>();
    year.units()
        .forEach(
            unit -> {
              groups.add(Role.DIRECTOR.of(unit));
              groups.add(Role.OFFICER.of(unit));
            });
    groups.add(Role.SECRETARY.of(year.headUnit()));
    groups.add(LOCAL_AFFAIRS);
    Set<String> people = new TreeSet<>();
    accounts.membersOf(groups).values().forEach(people::addAll);
    return people;
  }

  private String inWords(CalendarMove move) {
    return words.say(
        "year.calendar.move", move.phase(), move.milestone(), move.oldDay(), move.newDay());
  }
}
