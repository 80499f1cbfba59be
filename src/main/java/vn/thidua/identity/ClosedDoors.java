package vn.thidua.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import vn.thidua.words.Words;

/**
 * What our interface answers before it lets anybody in: a problem (RFC 9457) in Vietnamese, as
 * behind the door.
 */
@Component
class ClosedDoors implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String CHALLENGE = "Basic realm=\"Thi Dua\", charset=\"UTF-8\"";

  private final Words words;
  private final ObjectMapper json;

  ClosedDoors(Words words, ObjectMapper json) {
    this.words = words;
    this.json = json;
  }

  /**
   * Nobody is signed in. A page's script gets no challenge: the browser would open its own login.
   */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (!"empty".equals(request.getHeader("Sec-Fetch-Dest"))) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    answer(response, HttpStatus.UNAUTHORIZED, "identity.notSignedIn");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    answer(response, HttpStatus.FORBIDDEN, "workflow.forbidden");
  }

  /** A change that does not prove that it comes from the page of the person signed in. */
  void refuseForged(HttpServletResponse response) throws IOException {
    answer(response, HttpStatus.FORBIDDEN, "identity.stalePage");
  }

  private void answer(HttpServletResponse response, HttpStatus status, String message)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.say(message));
    problem.setTitle(words.say("workflow.problem.refused"));
    problem.setProperty("errors", List.of());
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), problem);
  }
}
