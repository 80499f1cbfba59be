package vn.thidua.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.reminder.ladder.Audience;
import vn.thidua.words.Words;
import vn.thidua.workflow.CaseNames;

/** Says in words what is due, of which case, when, and who has it: only what task lists show. */
@Component
public class ReminderTexts {

  /** Subject and body of a mail. */
  record Text(String subject, String body) {}

  private final Words words;
  private final ObjectProvider<CaseNames> caseNames;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReminderTexts(Words words, ObjectProvider<CaseNames> caseNames, JdbcClient jdbc, Clock clock) {
    this.words = words;
    this.caseNames = caseNames;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param afterGrace whether the days count from the end of the days of grace
   * @param groupNames of the groups that hold the task, where the audience is somebody else
   */
  Text of(
      OpenTask task,
      Reminders.Reached reached,
      boolean afterGrace,
      Audience audience,
      Map<String, String> groupNames) {
    int days = Math.abs(reached.workingDays());
    String when =
        reached.workingDays() < 0
            ? words.say("reminder.before", days)
            : reached.workingDays() == 0
                ? today(reached)
                : words.say(afterGrace ? "reminder.afterGrace" : "reminder.after", days);
    String subject =
        task.businessKey().isEmpty()
            ? words.say("reminder.subject", when, task.title())
            : words.say("reminder.subjectOf", task.businessKey(), when, task.title());
    String facts =
        words.say(
            "reminder.facts", task.title(), caseName(task), Objects.requireNonNull(task.due()));
    return new Text(
        subject,
        audience == Audience.HOLDER
            ? words.say("reminder.mail.body.HOLDER", facts)
            : words.say("reminder.mail.body." + audience, facts, holders(task, groupNames), when));
  }

  private String today(Reminders.Reached reached) {
    return reached.due().equals(LocalDate.now(clock))
        ? words.say("reminder.today")
        : words.say("reminder.dayOff", Words.dayAndMonth(reached.due()));
  }

  /** The case in words; its business key where it has none, nothing where it has no key. */
  String caseName(OpenTask task) {
    return caseNames(Set.of(task.businessKey()))
        .getOrDefault(task.businessKey(), task.businessKey());
  }

  public Map<String, String> caseNames(Collection<String> businessKeys) {
    Map<String, String> names = new HashMap<>();
    caseNames.forEach(each -> names.putAll(each.of(businessKeys)));
    return names;
  }

  /** The names of groups as people read them, by id; in one query. */
  Map<String, String> groupNames(Collection<String> groups) {
    return groups.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select id_, name_ from act_id_group where id_ in (:groups)")
            .param("groups", groups)
            .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static List<String> namesOf(OpenTask task, Map<String, String> groupNames) {
    return task.groups().stream()
        .map(each -> groupNames.getOrDefault(each, each))
        .sorted()
        .toList();
  }

  private String holders(OpenTask task, Map<String, String> groupNames) {
    List<String> names = namesOf(task, groupNames);
    return names.isEmpty() ? words.say("reminder.aPerson") : String.join("; ", names);
  }
}
