package vn.thidua.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.identity.Accounts;
import vn.thidua.workflow.Actor;

/** A person's dates: his open tasks. Nothing that is secret. */
@Component
class FeedText {

  private final WorkLists lists;
  private final ReminderTexts texts;
  private final Accounts accounts;
  private final Clock clock;

  FeedText(WorkLists lists, ReminderTexts texts, Accounts accounts, Clock clock) {
    this.lists = lists;
    this.texts = texts;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Empty if there is no such person (any more). */
  Optional<String> of(String person) {
    if (!accounts.exists(person)) {
      return Optional.empty();
    }
    Actor actor = new Actor(person, accounts.groupsOf(person));
    Ics ics = new Ics(texts.say("reminder.feed.name"), clock.instant());
    tasks(ics, actor);
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
                    texts.say("reminder.feed.task", task.title()),
                    cases.getOrDefault(task.businessKey(), task.businessKey())));
  }
}
