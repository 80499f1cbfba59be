package vn.thidua.decision.outcome;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.rights.Actor;
import vn.thidua.spreadsheet.Download;
import vn.thidua.words.Words;

/** Award years and their outcomes over HTTP, to each reader as much as he may know. */
@RestController
@RequestMapping("/api/years")
class YearOutcomeController {

  private final YearOutcomes outcomes;
  private final OutcomeWorkbook workbook;
  private final Words words;

  YearOutcomeController(YearOutcomes outcomes, OutcomeWorkbook workbook, Words words) {
    this.outcomes = outcomes;
    this.workbook = workbook;
    this.words = words;
  }

  @GetMapping
  List<VisibleYear> years(Authentication signedIn) {
    return outcomes.visibleTo(Actor.of(signedIn));
  }

  @GetMapping("/{cluster}/{number}/outcome")
  YearOutcome outcome(
      @PathVariable String cluster, @PathVariable int number, Authentication signedIn) {
    return outcomes.of(Actor.of(signedIn), cluster, number);
  }

  @GetMapping("/{cluster}/{number}/outcome.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable String cluster, @PathVariable int number, Authentication signedIn) {
    return Download.of(
        "outcome.xlsx", workbook.of(outcomes.of(Actor.of(signedIn), cluster, number)));
  }

  @ExceptionHandler
  ProblemDetail notFound(YearNotVisible refusal) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, words.say(refusal.messageKey(), refusal.arguments()));
  }
}
