package vn.thidua.workflow.desk;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.thidua.words.Words;
import vn.thidua.workflow.NotFound;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.guard.Collision;

/**
 * Every error of our interface as a problem (RFC 9457) in Vietnamese: what happened, why, what to
 * do. No stack trace. Before Spring's own advice, which answers in English.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ApiProblems {

  private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

  private final Words words;

  public ApiProblems(Words words) {
    this.words = words;
  }

  /** A message beside one field; {@code field} is its path in what was handed in. */
  record FieldError(String field, String message) {}

  @ExceptionHandler
  ProblemDetail refused(NotFound refusal) {
    return problem(HttpStatus.NOT_FOUND, text(refusal), List.of());
  }

  /** The problem's {@code done} tells the form that there is nothing to send again. */
  @ExceptionHandler
  ProblemDetail refused(TaskDone refusal) {
    ProblemDetail problem = problem(HttpStatus.CONFLICT, text(refusal), List.of());
    problem.setProperty("done", true);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    String message = text(refusal);
    return problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        message,
        refusal.field() == null ? List.of() : List.of(new FieldError(refusal.field(), message)));
  }

  /** An administrator has suspended the case, or all of its kind. */
  @ExceptionHandler
  ProblemDetail suspended(SuspendedEntityInteractionException suspended) {
    return problem(HttpStatus.CONFLICT, words.say("workflow.suspended"), List.of());
  }

  @ExceptionHandler
  ProblemDetail invalid(ConstraintViolationException invalid) {
    return problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        words.say("workflow.invalid"),
        invalid.getConstraintViolations().stream()
            .map(ApiProblems::fieldError)
            .sorted(java.util.Comparator.comparing(FieldError::field))
            .toList());
  }

  @ExceptionHandler
  ProblemDetail forbidden(AccessDeniedException forbidden) {
    return problem(HttpStatus.FORBIDDEN, words.say("workflow.forbidden"), List.of());
  }

  /** The engine refuses what no role of the person gives him. */
  @ExceptionHandler
  ProblemDetail forbidden(AuthorizationException forbidden) {
    log.info("Refused by the engine: {}", forbidden.getMessage());
    return problem(HttpStatus.FORBIDDEN, words.say("workflow.roleMissing"), List.of());
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
    return problem(HttpStatus.BAD_REQUEST, words.say("workflow.notAnObject"), List.of());
  }

  @ExceptionHandler
  ProblemDetail tooLarge(MaxUploadSizeExceededException tooLarge) {
    return problem(HttpStatus.PAYLOAD_TOO_LARGE, words.say("workflow.tooLarge"), List.of());
  }

  /** No file where there must be one. */
  @ExceptionHandler
  ProblemDetail fileless(MultipartException fileless) {
    return problem(HttpStatus.BAD_REQUEST, words.say("workflow.badRequest"), List.of());
  }

  /** A part of the address that is no number, where there must be one. */
  @ExceptionHandler
  ProblemDetail mistyped(TypeMismatchException mistyped) {
    return problem(HttpStatus.BAD_REQUEST, words.say("workflow.badRequest"), List.of());
  }

  @ExceptionHandler
  public ProblemDetail other(Exception failure) throws Exception {
    if (failure instanceof AuthenticationException) {
      throw failure;
    }
    if (failure instanceof ErrorResponse known) {
      return problem(
          HttpStatus.valueOf(known.getStatusCode().value()),
          words.say("workflow.badRequest"),
          List.of());
    }
    if (Collision.isBehind(failure)) {
      log.info("Refused after a collision", failure);
      return problem(
          HttpStatus.CONFLICT,
          words.say(Collision.isWaitInVain(failure) ? "workflow.locked" : "workflow.collision"),
          List.of());
    }
    log.error("A request failed", failure);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, words.say("workflow.failure"), List.of());
  }

  private String text(Refusal refusal) {
    return words.say(refusal.messageKey(), refusal.arguments());
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    return new FieldError(violation.getPropertyPath().toString(), violation.getMessage());
  }

  private ProblemDetail problem(HttpStatus status, String detail, List<FieldError> errors) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(
        words.say("workflow.problem." + (status.is5xxServerError() ? "fault" : "refused")));
    problem.setProperty("errors", errors);
    return problem;
  }
}
