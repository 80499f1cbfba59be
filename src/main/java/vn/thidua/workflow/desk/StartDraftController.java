package vn.thidua.workflow.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.draft.DraftOvertaken;
import vn.thidua.workflow.draft.DraftState;

/** A person's own unfinished start forms. */
@RestController
@RequestMapping("/api/processes/{key}/draft")
@Tag(name = "Tasks")
class StartDraftController {

  private final StartDrafts drafts;
  private final DraftAnswers answers;

  StartDraftController(StartDrafts drafts, DraftAnswers answers) {
    this.drafts = drafts;
    this.answers = answers;
  }

  @GetMapping
  @Operation(summary = "My unfinished start form; version 0 if there is none")
  DraftState find(@PathVariable String key, Authentication signedIn) {
    return drafts.find(key, Actor.of(signedIn));
  }

  @PutMapping
  @Operation(
      summary = "Keeps my unfinished start form",
      description = "If-Match names the version that was seen, none if there was none; else 412")
  ResponseEntity<Void> keep(
      @PathVariable String key,
      @RequestBody JsonNode body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Authentication signedIn) {
    int kept = drafts.keep(key, Actor.of(signedIn), body, DraftAnswers.version(seen));
    return ResponseEntity.noContent().eTag(Integer.toString(kept)).build();
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Throws my unfinished start form away")
  void drop(@PathVariable String key, Authentication signedIn) {
    drafts.drop(key, Actor.of(signedIn));
  }

  @ExceptionHandler
  ProblemDetail overtaken(DraftOvertaken refusal, Authentication signedIn) {
    return answers.overtaken(refusal, Actor.of(signedIn));
  }
}
