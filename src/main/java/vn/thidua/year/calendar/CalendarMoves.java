package vn.thidua.year.calendar;

import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.year.FollowsCalendar;
import vn.thidua.year.Phase;
import vn.thidua.year.Year;
import vn.thidua.year.YearCalendar;
import vn.thidua.year.YearPhase;
import vn.thidua.year.Years;

/**
 * Moves what the engine had computed from the old calendar: the due dates of open tasks whose
 * drawing asks for a date that was moved, and what other capabilities keep. Which task follows
 * which date only the drawings say.
 */
@Component
class CalendarMoves {

  private final CalendarLog log;
  private final Years years;
  private final YearCalendar calendar;
  private final TaskService tasks;
  private final RepositoryService repository;
  private final ObjectProvider<FollowsCalendar> followers;

  CalendarMoves(
      CalendarLog log,
      Years years,
      YearCalendar calendar,
      TaskService tasks,
      RepositoryService repository,
      ObjectProvider<FollowsCalendar> followers) {
    this.log = log;
    this.years = years;
    this.calendar = calendar;
    this.tasks = tasks;
    this.repository = repository;
    this.followers = followers;
  }

  void apply(long changeId) {
    CalendarLog.Change change = log.get(changeId);
    Map<Phase, CalendarMove> due = new EnumMap<>(Phase.class);
    boolean reportMoved = false;
    for (CalendarMove move : change.moves()) {
      if (move.milestone() == YearPhase.Milestone.DUE) {
        due.put(move.phase(), move);
      }
      reportMoved |= move.phase() == Phase.REPORT && move.milestone() != YearPhase.Milestone.OPENS;
    }
    moveTasks(change.awardYear(), due);
    if (reportMoved) {
      moveReports(change.awardYear(), due.get(Phase.REPORT));
    }
  }

  private void moveTasks(long awardYear, Map<Phase, CalendarMove> due) {
    Map<String, Optional<Phase>> asked = new HashMap<>();
    Year year = years.get(awardYear);
    for (Task task :
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(year.clusterCode() + "/" + year.yearNumber())
            .list()) {
      asked
          .computeIfAbsent(
              task.getProcessDefinitionId() + task.getTaskDefinitionKey(), each -> phaseOf(task))
          .map(due::get)
          .ifPresent(move -> move(task, move.newDay()));
    }
  }

  private void move(Task task, LocalDate day) {
    task.setDueDate(calendar.closing(day));
    tasks.saveTask(task);
  }

  private Optional<Phase> phaseOf(Task task) {
    UserTask drawn =
        repository
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    return Optional.ofNullable(drawn.getCamundaDueDate()).flatMap(Phase::askedBy);
  }

  private void moveReports(long awardYear, @Nullable CalendarMove move) {
    Date now = Date.from(calendar.reportDue(awardYear));
    Date before = move == null ? now : calendar.closing(move.oldDay());
    followers.forEach(each -> each.reportDueMoved(awardYear, before.toInstant(), now.toInstant()));
  }
}
