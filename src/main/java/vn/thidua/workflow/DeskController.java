package vn.thidua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desks over HTTP: what the forms in Tasklist call, and integrations too. */
@RestController
@RequestMapping("/api")
@Tag(name = "Tasks")
class DeskController {

  private final TaskDesk tasks;
  private final StartDesk starts;

  DeskController(TaskDesk tasks, StartDesk starts) {
    this.tasks = tasks;
    this.starts = starts;
  }

  @GetMapping("/tasks")
  @Operation(summary = "My tasks and those of my groups, most urgent first")
  List<TaskSummary> mine(Authentication signedIn) {
    return tasks.tasksOf(Actor.of(signedIn));
  }

  @GetMapping("/tasks/{id}")
  @Operation(summary = "One task as its form shows it")
  TaskPage open(@PathVariable String id, Authentication signedIn) {
    return tasks.open(id, Actor.of(signedIn));
  }

  @PostMapping("/tasks/{id}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Completes a task with what its form hands in")
  void complete(@PathVariable String id, @RequestBody JsonNode body, Authentication signedIn) {
    tasks.complete(id, Actor.of(signedIn), body);
  }

  @PostMapping("/tasks/{id}/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Gives a task one has claimed back to one's group")
  void giveBack(@PathVariable String id, Authentication signedIn) {
    tasks.giveBack(id, Actor.of(signedIn));
  }

  @PutMapping("/tasks/{id}/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Keeps an unfinished input")
  void keepDraft(@PathVariable String id, @RequestBody JsonNode body, Authentication signedIn) {
    tasks.keepDraft(id, Actor.of(signedIn), body);
  }

  @GetMapping("/processes/{key}/start")
  @Operation(summary = "The facts of a start form")
  Object openStart(@PathVariable String key, Authentication signedIn) {
    return Map.of("view", starts.open(key, Actor.of(signedIn)));
  }

  @PostMapping("/processes/{key}/start")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Starts a process")
  Map<String, String> start(
      @PathVariable String key, @RequestBody JsonNode body, Authentication signedIn) {
    return Map.of("businessKey", starts.start(key, Actor.of(signedIn), body));
  }
}
