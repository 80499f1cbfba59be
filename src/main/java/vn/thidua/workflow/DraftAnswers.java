package vn.thidua.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;

/** How the versions of drafts are spoken of over HTTP. */
@Component
class DraftAnswers {

  private final TaskDesk tasks;
  private final MessageSourceAccessor texts;

  DraftAnswers(TaskDesk tasks, MessageSourceAccessor texts) {
    this.tasks = tasks;
    this.texts = texts;
  }

  /**
   * @param ifMatch the version that was seen; null: none
   */
  static int version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return Drafts.NONE;
    }
    try {
      return Integer.parseInt(ifMatch.replace("W/", "").replace("\"", "").strip());
    } catch (NumberFormatException noVersion) {
      throw new Refusal("workflow.badRequest");
    }
  }

  /** Status 412, with the newer draft. */
  ProblemDetail overtaken(DraftOvertaken refusal, Actor actor) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.PRECONDITION_FAILED, texts.getMessage(refusal.messageKey()));
    problem.setTitle(texts.getMessage("workflow.problem.refused"));
    problem.setProperty("errors", List.of());
    problem.setProperty("state", tasks.overtaking(refusal, actor));
    return problem;
  }
}
