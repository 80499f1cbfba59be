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
@Tag(name = "Công việc")
class DeskController {

  private final TaskDesk tasks;
  private final StartDesk starts;

  DeskController(TaskDesk tasks, StartDesk starts) {
    this.tasks = tasks;
    this.starts = starts;
  }

  @GetMapping("/tasks")
  @Operation(summary = "Việc của tôi và việc chung của nhóm tôi, gấp trước")
  List<TaskSummary> mine(Authentication signedIn) {
    return tasks.tasksOf(Actor.of(signedIn));
  }

  @GetMapping("/tasks/{id}")
  @Operation(summary = "Một việc như biểu mẫu của nó cho thấy")
  TaskPage open(@PathVariable String id, Authentication signedIn) {
    return tasks.open(id, Actor.of(signedIn));
  }

  @PostMapping("/tasks/{id}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Hoàn thành một việc bằng nội dung của biểu mẫu")
  void complete(@PathVariable String id, @RequestBody JsonNode body, Authentication signedIn) {
    tasks.complete(id, Actor.of(signedIn), body);
  }

  @PutMapping("/tasks/{id}/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Lưu nháp nội dung chưa xong")
  void keepDraft(@PathVariable String id, @RequestBody JsonNode body, Authentication signedIn) {
    tasks.keepDraft(id, Actor.of(signedIn), body);
  }

  @GetMapping("/processes/{key}/start")
  @Operation(summary = "Biểu mẫu bắt đầu của một quy trình")
  Object openStart(@PathVariable String key, Authentication signedIn) {
    return Map.of("view", starts.open(key, Actor.of(signedIn)));
  }

  @PostMapping("/processes/{key}/start")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Bắt đầu một quy trình")
  Map<String, String> start(
      @PathVariable String key, @RequestBody JsonNode body, Authentication signedIn) {
    return Map.of("businessKey", starts.start(key, Actor.of(signedIn), body));
  }
}
