package vn.thidua.completeness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;

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
    Actor.of(user).require(Right.ADMINISTER);
    return check.findings();
  }
}
