package vn.thidua.document.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.document.Templates;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.words.Words;

/** Templates of official papers: read them out, try an edited one, take it in; administrators. */
@RestController
@RequestMapping("/api/templates")
class TemplateController {

  private final Templates templates;
  private final TemplateImport templateImport;
  private final Words words;

  TemplateController(Templates templates, TemplateImport templateImport, Words words) {
    this.templates = templates;
    this.templateImport = templateImport;
    this.words = words;
  }

  @ModelAttribute
  void administratorsOnly(Authentication authentication) {
    Actor.of(authentication).require(Right.ADMINISTER);
  }

  @GetMapping
  List<Templates.Listed> list() {
    return templates.list();
  }

  /** The source that holds on a day; without a day the last version, even if it is yet to come. */
  @GetMapping("/{name}")
  ResponseEntity<String> export(@PathVariable String name, @RequestParam Optional<LocalDate> asOf) {
    if (!Templates.KINDS.contains(name)) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/xhtml+xml;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".xhtml").build().toString())
        .body(templates.source(name, asOf.orElse(LocalDate.of(9999, 12, 31))));
  }

  /** The paper of the reference case, set by this template. */
  @PostMapping(value = "/{name}/preview", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] preview(@PathVariable String name, @RequestBody String source) {
    return templateImport.preview(name, source).pdf();
  }

  @PostMapping("/{name}")
  @ResponseStatus(HttpStatus.CREATED)
  void accept(
      @PathVariable String name,
      @RequestParam LocalDate validFrom,
      @RequestBody String source,
      Authentication authentication) {
    templateImport.accept(name, source, validFrom, authentication.getName());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(TemplateRefused refusal) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_ENTITY, words.say(refusal.messageKey(), refusal.arguments()));
    problem.setProperty("faults", refusal.faults());
    return ResponseEntity.unprocessableEntity()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
