package vn.thidua.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;
import vn.thidua.rights.Actor;
import vn.thidua.words.Words;

/**
 * One mail a working day instead of single reminders, for those who chose it: their list of work.
 */
@Service
class Digests {

  private final JdbcClient jdbc;
  private final OpenTasks tasks;
  private final WorkLists lists;
  private final Superiors superiors;
  private final Words words;
  private final Accounts accounts;
  private final Mailbox mailbox;
  private final Clock clock;

  Digests(
      JdbcClient jdbc,
      OpenTasks tasks,
      WorkLists lists,
      Superiors superiors,
      Words words,
      Accounts accounts,
      Mailbox mailbox,
      Clock clock) {
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.lists = lists;
    this.superiors = superiors;
    this.words = words;
    this.accounts = accounts;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  /** User ids of those who chose one mail a day. */
  Set<String> subscribers() {
    return new HashSet<>(jdbc.sql("select person from digest_choice").query(String.class).list());
  }

  boolean isSubscribed(String person) {
    return jdbc.sql("select count(*) from digest_choice where person = ?")
            .param(person)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Transactional
  void choose(String person, boolean digest) {
    jdbc.sql("delete from digest_choice where person = ?").param(person).update();
    if (digest) {
      jdbc.sql("insert into digest_choice (person, chosen_at) values (?, ?)")
          .params(person, OffsetDateTime.now(clock))
          .update();
    }
  }

  /** Posts today's to all who have something pressing; nobody gets two a day. */
  void send() {
    Set<String> people = subscribers();
    if (people.isEmpty()) {
      return;
    }
    List<OpenTask> open = tasks.all();
    Map<String, Set<String>> groups = accounts.groupsOf(people);
    Superiors.Lookup leaders = superiors.lookup();
    String event = "digest:" + LocalDate.now(clock);
    for (String person : people) {
      Actor actor = new Actor(person, groups.getOrDefault(person, Set.of()));
      MyWork work = lists.of(actor, leaders.ledBy(actor), open);
      if (work.presses()) {
        mailbox.post(event + ":" + person, "", List.of(person), subject(work), body(work));
      }
    }
  }

  private String subject(MyWork work) {
    return words.say(
        "reminder.digest.subject",
        LocalDate.now(clock),
        work.overdue().size(),
        work.today().size(),
        work.week().size());
  }

  private String body(MyWork work) {
    return words.say("reminder.digest.greeting")
        + section("reminder.digest.overdue", work.overdue())
        + section("reminder.digest.today", work.today())
        + section("reminder.digest.week", work.week())
        + waiting(work.waiting());
  }

  private String section(String heading, List<MyWork.Line> lines) {
    return lines.isEmpty()
        ? ""
        : lines.stream()
            .map(
                line ->
                    words.say(
                        "reminder.digest.line",
                        line.title(),
                        line.caseName(),
                        Objects.requireNonNull(line.due())))
            .collect(Collectors.joining("\n", "\n\n" + words.say(heading) + "\n", ""));
  }

  private String waiting(List<MyWork.Waiting> waiting) {
    return waiting.isEmpty()
        ? ""
        : waiting.stream()
            .map(
                each ->
                    words.say(
                        "reminder.digest.waitingLine", each.title(), each.caseName(), each.count()))
            .collect(
                Collectors.joining("\n", "\n\n" + words.say("reminder.digest.waiting") + "\n", ""));
  }
}
