package vn.thidua.workflow.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.rights.Actor;
import vn.thidua.words.Words;
import vn.thidua.workflow.StartDesk;
import vn.thidua.workflow.TaskDesk;
import vn.thidua.workflow.draft.DraftOvertaken;
import vn.thidua.workflow.draft.DraftState;

/** The desks over HTTP: what the forms in Tasklist call, and integrations too. */
@RestController
@RequestMapping("/api")
@Tag(name = "Tasks")
class DeskController {

  /** Version of the facts that the form showed. */
  private static final String SHOWN = "Seen-State";

  /** Names a request; the browser sends the same again if it got no answer. */
  private static final String KEY = "Idempotency-Key";

  /** On an answer: it was done before, by the same request. */
  private static final String REPLAYED = "Idempotency-Replayed";

  private final TaskDesk tasks;
  private final Claims claims;
  private final TaskDrafts drafts;
  private final StartDesk starts;
  private final DraftAnswers answers;
  private final Words words;

  DeskController(
      TaskDesk tasks,
      Claims claims,
      TaskDrafts drafts,
      StartDesk starts,
      DraftAnswers answers,
      Words words) {
    this.tasks = tasks;
    this.claims = claims;
    this.drafts = drafts;
    this.starts = starts;
    this.answers = answers;
    this.words = words;
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
  @Operation(
      summary = "Completes a task with what its form hands in",
      description =
          "With If-Match it is refused (412) if somebody has saved a newer draft than that version."
              + " With Seen-State (the page's \"seen\") it is refused (409, with the new view) if"
              + " the facts it confirms are others by now. With Idempotency-Key a repeat does"
              + " nothing and is answered the same, with Idempotency-Replayed: true")
  ResponseEntity<Map<String, List<String>>> complete(
      @PathVariable String id,
      @RequestBody JsonNode body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestHeader(name = SHOWN, required = false) @Nullable String shown,
      @RequestHeader(name = KEY, required = false) @Nullable UUID key,
      Authentication signedIn) {
    TaskDesk.HandedIn done =
        tasks.complete(
            id,
            Actor.of(signedIn),
            body,
            new TaskDesk.Conditions(seen == null ? null : DraftAnswers.version(seen), shown, key));
    return done.notes().isEmpty()
        ? answer(HttpStatus.NO_CONTENT, done.before()).build()
        : ResponseEntity.ok(Map.of("notes", done.notes()));
  }

  @PostMapping("/tasks/{id}/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Gives a task one has claimed back to one's group")
  void giveBack(@PathVariable String id, Authentication signedIn) {
    claims.giveBack(id, Actor.of(signedIn));
  }

  @PostMapping("/tasks/{id}/takeover")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes over a task that a colleague of one's group has claimed")
  void takeOver(@PathVariable String id, Authentication signedIn) {
    claims.takeOver(id, Actor.of(signedIn));
  }

  @PutMapping("/tasks/{id}/draft")
  @Operation(
      summary = "Keeps an unfinished input",
      description =
          "If-Match names the version of the draft that was seen, none if there was none; if"
              + " another was saved since, it comes back (412) and nothing is changed")
  ResponseEntity<Void> keepDraft(
      @PathVariable String id,
      @RequestBody JsonNode body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Authentication signedIn) {
    int kept = drafts.keep(id, Actor.of(signedIn), body, DraftAnswers.version(seen));
    return ResponseEntity.noContent().eTag(Integer.toString(kept)).build();
  }

  /**
   * @param tab made up by the form, tells a person's tabs apart
   * @param version of the draft that the form shows, 0 if none
   */
  record Presence(@NotBlank @Size(max = 40) String tab, int version) {}

  @PostMapping("/tasks/{id}/presence")
  @Operation(summary = "Tells who else has the form open, and the draft if a newer one was saved")
  DraftState present(
      @PathVariable String id, @Valid @RequestBody Presence presence, Authentication signedIn) {
    return drafts.present(id, Actor.of(signedIn), presence.tab(), presence.version());
  }

  @ExceptionHandler
  ProblemDetail overtaken(DraftOvertaken refusal, Authentication signedIn) {
    return answers.overtaken(refusal, Actor.of(signedIn));
  }

  @ExceptionHandler
  ProblemDetail overtaken(StateOvertaken refusal) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.say(refusal.messageKey()));
    problem.setTitle(words.say("workflow.problem.refused"));
    problem.setProperty("errors", List.of());
    problem.setProperty("seen", refusal.version());
    problem.setProperty("view", refusal.view());
    return problem;
  }

  @GetMapping("/processes/{key}/start")
  @Operation(summary = "The facts of a start form")
  StartDesk.Page openStart(@PathVariable String key, Authentication signedIn) {
    return starts.open(key, Actor.of(signedIn));
  }

  @PostMapping("/processes/{key}/start")
  @Operation(
      summary = "Starts a process",
      description =
          "With Seen-State (the page's \"seen\") it is refused (409, with the new view) if the facts it"
              + " changes are others by now. With Idempotency-Key a repeat starts nothing and is"
              + " answered the same, with Idempotency-Replayed: true")
  ResponseEntity<Map<String, String>> start(
      @PathVariable("key") String process,
      @RequestBody JsonNode body,
      @RequestHeader(name = SHOWN, required = false) @Nullable String shown,
      @RequestHeader(name = KEY, required = false) @Nullable UUID key,
      Authentication signedIn) {
    StartDesk.Started started = starts.start(process, Actor.of(signedIn), body, shown, key);
    return answer(HttpStatus.CREATED, started.before())
        .body(Map.of("businessKey", started.businessKey()));
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, boolean before) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
    return before ? answer.header(REPLAYED, "true") : answer;
  }
}
