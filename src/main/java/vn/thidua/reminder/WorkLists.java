package vn.thidua.reminder;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.WorkRegister;

/** Makes everybody's list of work: for the page, and for the mail of the morning. */
@Service
public class WorkLists {

  private static final int MOST_HOLDERS = 12;
  private static final String NO_UNIT = "ministry";

  private enum Urgency {
    OVERDUE,
    TODAY,
    WEEK,
    LATER
  }

  private record Kind(String name, String title, String caseKey, @Nullable Instant due) {}

  private final OpenTasks tasks;
  private final Superiors superiors;
  private final ReminderTexts texts;
  private final WorkRegister kinds;
  private final Clock clock;

  WorkLists(
      OpenTasks tasks, Superiors superiors, ReminderTexts texts, WorkRegister kinds, Clock clock) {
    this.tasks = tasks;
    this.superiors = superiors;
    this.texts = texts;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** One person's, in a handful of statements. */
  MyWork of(Actor actor) {
    List<String> led = superiors.lookup().ledBy(actor);
    return of(actor, led, tasks.around(actor.userId(), actor.groups(), unitsOf(actor), led));
  }

  /** Open tasks that this person may do and that are no secret. */
  public List<OpenTask> tasksOf(Actor actor) {
    return tasks.around(actor.userId(), actor.groups(), List.of(), List.of()).stream()
        .filter(task -> task.isFor(actor) && !isSecret(task))
        .toList();
  }

  /**
   * The same from tasks that were read already.
   *
   * @param led business keys of the years he leads
   */
  MyWork of(Actor actor, Collection<String> led, Collection<OpenTask> open) {
    Set<String> units = unitsOf(actor);
    List<OpenTask> mine = open.stream().filter(task -> task.isFor(actor)).toList();
    List<OpenTask> others =
        open.stream()
            .filter(task -> !task.isFor(actor))
            .filter(task -> concerns(task, units, led))
            .toList();
    Map<String, String> cases =
        texts.caseNames(mine.stream().map(OpenTask::businessKey).collect(Collectors.toSet()));
    Map<Urgency, List<MyWork.Line>> lines = new EnumMap<>(Urgency.class);
    for (Urgency each : Urgency.values()) {
      lines.put(each, new ArrayList<>());
    }
    mine.forEach(task -> lines.get(urgency(task)).add(line(task, actor, cases)));
    return new MyWork(
        lines.get(Urgency.OVERDUE),
        lines.get(Urgency.TODAY),
        lines.get(Urgency.WEEK),
        lines.get(Urgency.LATER),
        waiting(others));
  }

  public static Set<String> unitsOf(Actor actor) {
    return actor.units(Right.READ_FILES).stream()
        .filter(unit -> !unit.equals(NO_UNIT))
        .collect(Collectors.toSet());
  }

  /** Of his own unit's case, or of a year that he leads; another unit's is no concern of his. */
  private static boolean concerns(OpenTask task, Set<String> units, Collection<String> led) {
    return task.unit() != null && units.contains(task.unit())
        || led.stream()
            .anyMatch(
                year ->
                    task.businessKey().equals(year) || task.businessKey().startsWith(year + "/"));
  }

  private Urgency urgency(OpenTask task) {
    if (task.due() == null) {
      return Urgency.LATER;
    }
    if (task.due().isBefore(clock.instant())) {
      return Urgency.OVERDUE;
    }
    ZonedDateTime due = task.due().atZone(clock.getZone());
    LocalDate today = LocalDate.now(clock);
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return due.toLocalDate().equals(today)
        ? Urgency.TODAY
        : due.toLocalDate().isAfter(sunday) ? Urgency.LATER : Urgency.WEEK;
  }

  private static MyWork.Line line(OpenTask task, Actor actor, Map<String, String> cases) {
    return new MyWork.Line(
        task.id(),
        task.title(),
        cases.getOrDefault(task.businessKey(), task.businessKey()),
        task.due(),
        actor.userId().equals(task.assignee()));
  }

  private List<MyWork.Waiting> waiting(List<OpenTask> others) {
    Map<Kind, List<OpenTask>> kinds =
        others.stream()
            .collect(
                Collectors.groupingBy(
                    task -> new Kind(task.name(), task.title(), yearOf(task), task.due()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, String> cases =
        texts.caseNames(kinds.keySet().stream().map(Kind::caseKey).collect(Collectors.toSet()));
    Map<String, String> groups =
        texts.groupNames(
            others.stream().flatMap(task -> task.groups().stream()).collect(Collectors.toSet()));
    List<MyWork.Waiting> waiting = new ArrayList<>();
    kinds.forEach(
        (kind, found) ->
            waiting.add(
                new MyWork.Waiting(
                    kind.title(),
                    cases.getOrDefault(kind.caseKey(), kind.caseKey()),
                    kind.due(),
                    found.size(),
                    isSecret(found.get(0)) ? List.of() : holders(found, groups))));
    return waiting;
  }

  private static List<String> holders(List<OpenTask> found, Map<String, String> groups) {
    return found.stream()
        .flatMap(task -> ReminderTexts.namesOf(task, groups).stream())
        .distinct()
        .limit(MOST_HOLDERS)
        .toList();
  }

  /** Such as {@code cum-1/2016}. */
  private static String yearOf(OpenTask task) {
    String[] parts = task.businessKey().split("/");
    return parts.length < 2 ? task.businessKey() : parts[0] + "/" + parts[1];
  }

  /** Work that keeps no drafts is secret: who has done it, and when, is not told. */
  private boolean isSecret(OpenTask task) {
    return kinds.isSecret(task.name());
  }
}
