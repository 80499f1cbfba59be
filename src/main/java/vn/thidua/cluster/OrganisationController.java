package vn.thidua.cluster;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;

/** Imports an organisation without Tasklist; for administrators. */
@RestController
class OrganisationController {

  private final OrganisationImport organisationImport;
  private final MessageSource messages;

  OrganisationController(OrganisationImport organisationImport, MessageSource messages) {
    this.organisationImport = organisationImport;
    this.messages = messages;
  }

  @PostMapping("/api/organisation")
  ImportReport importOrganisation(
      @RequestBody OrganisationFiles files, Authentication authentication) {
    Actor.of(authentication).require(Right.ADMINISTER);
    return organisationImport.importFiles(files);
  }

  @ExceptionHandler
  ProblemDetail refused(ImportRefused refusal) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_ENTITY,
            messages.getMessage(refusal.messageKey(), refusal.arguments(), Locale.ROOT));
    problem.setProperty("errors", refusal.errors());
    return problem;
  }
}
