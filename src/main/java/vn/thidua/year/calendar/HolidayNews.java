package vn.thidua.year.calendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.HolidaysImported;
import vn.thidua.cluster.Organisation;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearPhase;
import vn.thidua.year.YearState;

/**
 * New holidays may move dates that are so many working days after another. Dates that people rely
 * on do not move by themselves: the head of each running year is told which ones would, and moves
 * them, or not, by a change of the calendar.
 */
@Component
class HolidayNews {

  private final AwardYears years;
  private final Schedules schedules;
  private final Roster roster;
  private final Organisation organisation;
  private final Accounts accounts;
  private final Mailbox mailbox;
  private final Words words;
  private final Clock clock;

  HolidayNews(
      AwardYears years,
      Schedules schedules,
      Roster roster,
      Organisation organisation,
      Accounts accounts,
      Mailbox mailbox,
      Words words,
      Clock clock) {
    this.years = years;
    this.schedules = schedules;
    this.roster = roster;
    this.organisation = organisation;
    this.accounts = accounts;
    this.mailbox = mailbox;
    this.words = words;
    this.clock = clock;
  }

  @EventListener
  void on(HolidaysImported imported) {
    years.all().stream()
        .filter(year -> year.state() == YearState.OPEN)
        .forEach(year -> tell(year, imported.year()));
  }

  private void tell(AwardYear year, int imported) {
    List<YearPhase> now = schedules.of(year.id());
    List<YearPhase> then = schedules.workOut(now);
    List<String> moves = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).dueOn().equals(then.get(i).dueOn())) {
        moves.add(
            words.say(
                "year.calendar.move",
                now.get(i).phase(),
                YearPhase.Milestone.DUE,
                now.get(i).dueOn(),
                then.get(i).dueOn()));
      }
    }
    if (!moves.isEmpty()) {
      mailbox.post(
          "holidays:" + imported + ":" + year.id() + ":" + clock.millis(),
          year.businessKey(),
          people(year),
          words.say("year.holidays.subject", year.businessKey(), imported),
          words.say(
              "year.holidays.text",
              organisation.clusterName(year.cluster()),
              year.number(),
              imported,
              String.join("\n", moves)));
    }
  }

  private Set<String> people(AwardYear year) {
    Set<String> people = new TreeSet<>();
    accounts
        .membersOf(List.of(roster.director(year.headUnit()), roster.secretary(year.id())))
        .values()
        .forEach(people::addAll);
    return people;
  }
}
