package vn.thidua.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.identity.Accounts;
import vn.thidua.reminder.ladder.Audience;

/** Who is to be reminded of a task; those who have chosen a digest find it there. */
@Component
class ReminderRecipients {

  private final Superiors superiors;
  private final Digests digests;
  private final Accounts accounts;

  ReminderRecipients(Superiors superiors, Digests digests, Accounts accounts) {
    this.superiors = superiors;
    this.digests = digests;
    this.accounts = accounts;
  }

  /** Their user ids, by the ids of these tasks. */
  Map<String, Set<String>> of(Audience audience, List<OpenTask> tasks) {
    Function<OpenTask, Set<String>> groupsFor = groupsFor(audience);
    Map<String, Set<String>> groups =
        tasks.stream().collect(Collectors.toMap(OpenTask::id, groupsFor));
    Map<String, Set<String>> members =
        accounts.membersOf(
            groups.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    Set<String> wantDigests = digests.subscribers();
    return tasks.stream()
        .collect(
            Collectors.toMap(
                OpenTask::id,
                task -> {
                  Set<String> people = new TreeSet<>();
                  if (audience == Audience.HOLDER) {
                    people.addAll(named(task));
                  }
                  groups
                      .get(task.id())
                      .forEach(group -> people.addAll(members.getOrDefault(group, Set.of())));
                  people.removeAll(wantDigests);
                  return people;
                }));
  }

  private Function<OpenTask, Set<String>> groupsFor(Audience audience) {
    Superiors.Lookup lookup = superiors.lookup();
    return switch (audience) {
      case HOLDER -> task -> task.assignee() == null ? task.groups() : Set.of();
      case HEAD -> lookup::headOver;
      case LOCAL_AFFAIRS -> task -> Set.of(Superiors.LOCAL_AFFAIRS);
    };
  }

  private static Collection<String> named(OpenTask task) {
    return task.assignee() == null ? task.people() : Set.of(task.assignee());
  }
}
