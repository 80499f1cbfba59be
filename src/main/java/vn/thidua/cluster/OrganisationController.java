package vn.thidua.cluster;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.words.Words;

/** Imports an organisation without Tasklist; for administrators. */
@RestController
class OrganisationController {

  private static final String ADMINISTRATORS = "GROUP_camunda-admin";

  private final OrganisationImport organisationImport;
  private final Words words;

  OrganisationController(OrganisationImport organisationImport, Words words) {
    this.organisationImport = organisationImport;
    this.words = words;
  }

  @PostMapping("/api/organisation")
  ImportReport importOrganisation(
      @RequestBody OrganisationFiles files, Authentication authentication) {
    if (authentication.getAuthorities().stream()
        .noneMatch(authority -> ADMINISTRATORS.equals(authority.getAuthority()))) {
      throw new AccessDeniedException("only for " + ADMINISTRATORS);
    }
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
