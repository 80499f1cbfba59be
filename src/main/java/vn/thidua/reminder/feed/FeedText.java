package vn.thidua.reminder.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.identity.Accounts;
import vn.thidua.reminder.OpenTask;
import vn.thidua.reminder.ReminderTexts;
import vn.thidua.reminder.WorkLists;
import vn.thidua.rights.Actor;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearCalendar;
import vn.thidua.year.YearPhase;
import vn.thidua.year.YearState;

/** A person's dates: his open tasks and the phases of his unit's years. Nothing that is secret. */
@Component
class FeedText {

  private final WorkLists lists;
  private final AwardYears years;
  private final YearCalendar calendar;
  private final ReminderTexts texts;
  private final Words words;
  private final Accounts accounts;
  private final Clock clock;

  FeedText(
      WorkLists lists,
      AwardYears years,
      YearCalendar calendar,
      ReminderTexts texts,
      Words words,
      Accounts accounts,
      Clock clock) {
    this.lists = lists;
    this.years = years;
    this.calendar = calendar;
    this.texts = texts;
    this.words = words;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Empty if there is no such person (any more). */
  Optional<String> of(String person) {
    if (!accounts.exists(person)) {
      return Optional.empty();
    }
    Actor actor = new Actor(person, accounts.groupsOf(person));
    Ics ics = new Ics(words.say("reminder.feed.name"), clock.instant());
    tasks(ics, actor);
    phases(ics, actor);
    return Optional.of(ics.end());
  }

  private void tasks(Ics ics, Actor actor) {
    var tasks = lists.tasksOf(actor);
    Map<String, String> cases =
        texts.caseNames(tasks.stream().map(OpenTask::businessKey).collect(Collectors.toSet()));
    tasks.stream()
        .filter(task -> task.due() != null)
        .forEach(
            task ->
                ics.day(
                    "task-" + task.id() + "@thidua",
                    LocalDate.ofInstant(task.due(), clock.getZone()),
                    words.say("reminder.feed.task", task.title()),
                    cases.getOrDefault(task.businessKey(), task.businessKey())));
  }

  private void phases(Ics ics, Actor actor) {
    Set<String> units = WorkLists.unitsOf(actor);
    units.stream()
        .flatMap(unit -> years.ofUnit(unit).stream())
        .filter(year -> year.state() == YearState.OPEN)
        .distinct()
        .forEach(year -> phases(ics, year));
  }

  private void phases(Ics ics, AwardYear year) {
    String name = texts.caseNames(Set.of(year.businessKey())).getOrDefault(year.businessKey(), "");
    for (YearPhase phase : calendar.phases(year.id())) {
      for (YearPhase.Milestone each : phase.milestones()) {
        ics.day(
            "year-%d-%s-%s@thidua".formatted(year.id(), phase.phase(), each),
            phase.day(each),
            words.say("year.milestoneOf", each, phase.phase()),
            name);
      }
    }
  }
}
