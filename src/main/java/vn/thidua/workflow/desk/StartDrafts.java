package vn.thidua.workflow.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkRegister;
import vn.thidua.workflow.draft.DraftOvertaken;
import vn.thidua.workflow.draft.DraftState;
import vn.thidua.workflow.draft.Drafts;

/**
 * What a person has typed into a start form and not handed in: kept for him alone, one per process,
 * until he starts it or throws it away.
 */
@Component
public class StartDrafts {

  private final Drafts drafts;
  private final WorkRegister works;
  private final TasksInWords steps;

  StartDrafts(Drafts drafts, WorkRegister works, TasksInWords steps) {
    this.drafts = drafts;
    this.works = works;
    this.steps = steps;
  }

  DraftState find(String processKey, Actor actor) {
    return steps.draftState(drafts.find(keyOf(processKey, actor)), Drafts.NONE, List.of(), actor);
  }

  /**
   * @param seen version of the draft that its writer has seen, {@link Drafts#NONE} if none
   * @return the new version
   * @throws DraftOvertaken if he has saved another one since, in another window
   * @throws Refusal if no process of that name starts with a form
   */
  @Transactional
  public int keep(String processKey, Actor actor, JsonNode input, int seen) {
    if (works.starting(processKey).isEmpty()) {
      throw new Refusal("workflow.noSuchStart", processKey);
    }
    if (!input.isObject()) {
      throw new Refusal("workflow.notAnObject");
    }
    return drafts.keep(keyOf(processKey, actor), actor.userId(), input, seen);
  }

  /** It was handed in, or thrown away. */
  public void drop(String processKey, Actor actor) {
    drafts.drop(keyOf(processKey, actor));
  }

  private static String keyOf(String processKey, Actor actor) {
    return "start|" + processKey + "|" + actor.userId();
  }
}
