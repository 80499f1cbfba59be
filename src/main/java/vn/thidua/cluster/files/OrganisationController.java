package vn.thidua.cluster.files;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.OrganisationImport;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.words.Words;

/** Imports an organisation without Tasklist; for administrators. */
@RestController
class OrganisationController {

  private final OrganisationImport organisationImport;
  private final Words words;

  OrganisationController(OrganisationImport organisationImport, Words words) {
    this.organisationImport = organisationImport;
    this.words = words;
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
            HttpStatus.UNPROCESSABLE_ENTITY, words.say(refusal.messageKey(), refusal.arguments()));
    problem.setProperty("errors", refusal.errors());
    return problem;
  }
}
