package vn.thidua.completeness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.rights.Actor;

/** Lets administrators see whether everything that is stored fits together. */
@RestController
@RequestMapping("/api/completeness")
@Tag(name = "Completeness")
class CompletenessController {

  private final CompletenessCheck check;

  CompletenessController(CompletenessCheck check) {
    this.check = check;
  }

  @GetMapping
  @Operation(summary = "Compares record, engine, papers, mails and files; what does not fit")
  List<CompletenessCheck.Finding> findings(Authentication user) {
    if (!Actor.of(user).isIn(Actor.ADMINISTRATORS)) {
      throw new AccessDeniedException("Only for members of camunda-admin");
    }
    return check.findings();
  }
}
