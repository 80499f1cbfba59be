package vn.thidua.reminder.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;

/** An administrator changes the ladder; from the next sweep on it counts. */
@Component(LadderChangeProcess.KEY + "Start")
class EditLadder implements StartWork<EditLadder.Input> {

  /** One rung as the form has it. */
  record Line(
      @NotBlank @Size(max = 64) String task,
      @NotNull @Min(-60) @Max(60) Integer workingDays,
      @NotNull Audience audience) {}

  record Input(@NotEmpty @Size(max = 500) List<@Valid @NotNull Line> rungs) {}

  record Task(String name, String title) {}

  /**
   * @param rungs in force; the input begins with them
   */
  record View(List<Task> tasks, List<Line> rungs, Input input) {}

  private final Ladders ladders;
  private final RepositoryService repository;
  private final Clock clock;

  EditLadder(Ladders ladders, RepositoryService repository, Clock clock) {
    this.ladders = ladders;
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public boolean confirmsWhatIsShown() {
    return true;
  }

  @Override
  public View view(Actor actor) {
    List<Line> rungs =
        ladders.rungs().stream()
            .map(each -> new Line(each.task(), each.workingDays(), each.audience()))
            .toList();
    return new View(
        tasks().entrySet().stream()
            .map(each -> new Task(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing(Task::title))
            .toList(),
        rungs,
        new Input(rungs));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    if (!actor.may(Right.ADMINISTER)) {
      throw new Refusal("reminder.ladder.administratorsOnly");
    }
    List<Rung> rungs =
        input.rungs().stream()
            .map(each -> new Rung(each.task().strip(), each.workingDays(), each.audience()))
            .toList();
    requireSound(rungs);
    ladders.replace(rungs);
    LocalDateTime minute = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    return new Start("reminders/" + minute, Map.of());
  }

  private void requireSound(List<Rung> rungs) {
    if (rungs.stream().noneMatch(each -> each.task().equals(Rung.EVERY_OTHER))) {
      throw new Refusal("reminder.ladder.noDefault");
    }
    Map<String, String> known = tasks();
    Set<Rung> seen = new HashSet<>();
    for (int i = 0; i < rungs.size(); i++) {
      Rung rung = rungs.get(i);
      if (!seen.add(rung)) {
        throw Refusal.at("rungs[%d].workingDays".formatted(i), "reminder.ladder.twice");
      }
      if (!rung.task().equals(Rung.EVERY_OTHER) && !known.containsKey(rung.task())) {
        throw Refusal.at("rungs[%d].task".formatted(i), "reminder.ladder.unknownTask", rung.task());
      }
    }
  }

  /** Every user task of every drawing: its title by its name. */
  private Map<String, String> tasks() {
    Map<String, String> titles = new TreeMap<>();
    for (ProcessDefinition process :
        repository.createProcessDefinitionQuery().latestVersion().list()) {
      repository
          .getBpmnModelInstance(process.getId())
          .getModelElementsByType(UserTask.class)
          .forEach(
              task ->
                  titles.put(
                      task.getId().substring(task.getId().indexOf('_') + 1), task.getName()));
    }
    return titles;
  }
}
