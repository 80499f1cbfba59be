package vn.thidua.review.board;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.review.PendingKind;
import vn.thidua.rights.Actor;
import vn.thidua.spreadsheet.Download;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

/** The scores of a year over HTTP, to each reader as much as he may know now. */
@RestController
@RequestMapping("/api/scores/{cluster}/{number}")
class ScoreController {

  private final ScoreBoards boards;
  private final ScoreWorkbook workbook;
  private final Detailing detailing;
  private final WhatIf whatIf;
  private final Words words;

  ScoreController(
      ScoreBoards boards, Detailing detailing, ScoreWorkbook workbook, WhatIf whatIf, Words words) {
    this.boards = boards;
    this.workbook = workbook;
    this.detailing = detailing;
    this.whatIf = whatIf;
    this.words = words;
  }

  @GetMapping
  ScoreBoard board(
      @PathVariable String cluster, @PathVariable int number, Authentication signedIn) {
    return boards.of(Actor.of(signedIn), cluster, number);
  }

  @GetMapping("/details")
  ScoreDetails details(
      @PathVariable String cluster, @PathVariable int number, Authentication signedIn) {
    return detailing.of(Actor.of(signedIn), cluster, number);
  }

  /** What would follow from other figures; nothing is kept. */
  @PostMapping("/what-if")
  List<WhatIf.Line> whatIf(
      @PathVariable String cluster,
      @PathVariable int number,
      @Valid @RequestBody Changes changes,
      Authentication signedIn) {
    return whatIf.of(
        Actor.of(signedIn),
        cluster,
        number,
        changes.units().stream()
            .map(each -> new WhatIf.Change(each.unit(), each.points(), each.pending()))
            .toList());
  }

  record Changes(@NotNull @Size(max = 500) List<@Valid @NotNull Change> units) {}

  record Change(
      @NotBlank @Size(max = 64) String unit,
      @Digits(integer = 5, fraction = 2) @Nullable BigDecimal points,
      @Nullable PendingKind pending) {}

  /** For those who settle with every score, for the other members the table of the meeting. */
  @GetMapping("/scores.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable String cluster, @PathVariable int number, Authentication signedIn) {
    Actor reader = Actor.of(signedIn);
    ScoreBoard board = boards.of(reader, cluster, number);
    return Download.of(
        "scores.xlsx",
        board.detailed() ? workbook.of(detailing.of(reader, cluster, number)) : workbook.of(board));
  }

  @ExceptionHandler
  ProblemDetail notVisible(Refusal refusal) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, words.say(refusal.messageKey(), refusal.arguments()));
  }
}
