package vn.thidua.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The token against forged requests for our own pages: the web applications leave it in a cookie
 * that only pages below theirs can read. Pages of other sites cannot read the answer.
 */
@RestController
@Tag(name = "Session")
class SessionToken {

  @GetMapping("/api/session/token")
  @Operation(summary = "The X-XSRF-TOKEN of the Tasklist session; empty without one")
  ResponseEntity<Map<String, String>> token(HttpServletRequest request) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("token", tokenOf(request.getSession(false))));
  }

  private static String tokenOf(@Nullable HttpSession session) {
    Object token =
        session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    return token == null ? "" : token.toString();
  }
}
