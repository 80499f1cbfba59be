package vn.thidua.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the forms in Tasklist call our own interface: whoever is signed in to the web applications
 * is signed in here. A request that changes something must carry the web applications' token
 * against forged requests (CSRF).
 */
class TasklistSession extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final SignedIn signedIn;
  private final ClosedDoors doors;

  TasklistSession(SignedIn signedIn, ClosedDoors doors) {
    this.signedIn = signedIn;
    this.doors = doors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && request.getHeader("Authorization") == null) {
      Optional<String> user = userOf(session);
      if (user.isPresent()
          && !READING.contains(request.getMethod())
          && !isGenuine(request, session)) {
        doors.refuseForged(response);
        return;
      }
      user.flatMap(signedIn::as).ifPresent(SecurityContextHolder.getContext()::setAuthentication);
    }
    chain.doFilter(request, response);
  }

  private static Optional<String> userOf(HttpSession session) {
    return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
        .map(UserAuthentication::getIdentityId)
        .findFirst();
  }

  private static boolean isGenuine(HttpServletRequest request, HttpSession session) {
    @Nullable Object expected = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    String given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    return expected != null
        && given != null
        && MessageDigest.isEqual(
            expected.toString().getBytes(StandardCharsets.UTF_8),
            given.getBytes(StandardCharsets.UTF_8));
  }
}
