package vn.thidua.criteria.sheet;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.criteria.CriteriaOutline;
import vn.thidua.criteria.CriteriaTables;
import vn.thidua.spreadsheet.Download;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;

/** Criteria tables over HTTP; they are no secret among those who are signed in. */
@RestController
@RequestMapping("/api/criteria")
class CriteriaController {

  private final CriteriaTables tables;
  private final CriteriaOutline outline;
  private final CriteriaSheet sheet;
  private final Words words;

  CriteriaController(
      CriteriaTables tables, CriteriaOutline outline, CriteriaSheet sheet, Words words) {
    this.tables = tables;
    this.outline = outline;
    this.sheet = sheet;
    this.words = words;
  }

  @GetMapping("/{table}")
  CriteriaOutline.Outline table(@PathVariable long table) {
    return outline.of(tables.get(table));
  }

  @GetMapping("/{table}/criteria.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable long table) {
    return Download.of("criteria.xlsx", List.of(sheet.of(tables.get(table))));
  }

  @ExceptionHandler
  ProblemDetail notFound(Refusal refusal) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, words.say(refusal.messageKey(), refusal.arguments()));
  }
}
