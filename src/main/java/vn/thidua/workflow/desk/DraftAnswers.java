package vn.thidua.workflow.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.draft.DraftOvertaken;
import vn.thidua.workflow.draft.Drafts;

/** How the versions of drafts are spoken of over HTTP. */
@Component
class DraftAnswers {

  private final TaskDrafts drafts;
  private final Words words;

  DraftAnswers(TaskDrafts drafts, Words words) {
    this.drafts = drafts;
    this.words = words;
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
            HttpStatus.PRECONDITION_FAILED, words.say(refusal.messageKey()));
    problem.setTitle(words.say("workflow.problem.refused"));
    problem.setProperty("errors", List.of());
    problem.setProperty("state", drafts.overtaking(refusal, actor));
    return problem;
  }
}
