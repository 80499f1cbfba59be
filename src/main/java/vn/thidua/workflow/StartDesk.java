package vn.thidua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.desk.Attempts;
import vn.thidua.workflow.desk.DoneOnce;
import vn.thidua.workflow.desk.InputReader;
import vn.thidua.workflow.desk.ShownState;
import vn.thidua.workflow.desk.StartDrafts;
import vn.thidua.workflow.guard.ThroughForm;

/** The desk at which a person starts a process: the record and the instance in one transaction. */
@Service
public class StartDesk {

  private final RuntimeService runtime;
  private final IdentityService identity;
  private final WorkRegister works;
  private final InputReader inputs;
  private final ShownState shown;
  private final StartDrafts drafts;
  private final DoneOnce once;
  private final Attempts attempts;

  StartDesk(
      RuntimeService runtime,
      IdentityService identity,
      WorkRegister works,
      InputReader inputs,
      ShownState shown,
      StartDrafts drafts,
      DoneOnce once,
      Attempts attempts) {
    this.runtime = runtime;
    this.identity = identity;
    this.works = works;
    this.inputs = inputs;
    this.shown = shown;
    this.drafts = drafts;
    this.once = once;
    this.attempts = attempts;
  }

  /**
   * What a start form shows.
   *
   * @param seen version of the facts; null if handing in confirms none
   */
  public record Page(Object view, @Nullable String seen) {}

  public Page open(String processKey, Actor actor) {
    StartWork<?> work = require(processKey);
    Object view = work.view(actor);
    return new Page(view, shown.versionOf(work.confirmsWhatIsShown(), view));
  }

  /**
   * Starts a process.
   *
   * @return the business key of the new instance
   * @throws Refusal if the person may not start it, or the input breaks a rule; nothing is changed
   *     then
   */
  public String start(String processKey, Actor actor, JsonNode body) {
    return start(processKey, actor, body, null, null).businessKey();
  }

  /**
   * @param before whether it had been started before, by the same request
   */
  public record Started(String businessKey, boolean before) {}

  /**
   * The same, once for all requests of this person under the same key.
   *
   * @param seen version of the facts that he has seen; null: whatever they are
   * @param key made up by the browser; null: whatever comes is a new request
   */
  public Started start(
      String processKey, Actor actor, JsonNode body, @Nullable String seen, @Nullable UUID key) {
    StartWork<?> work = require(processKey);
    try {
      return attempts.at(
          () -> {
            once.remember(actor, key, processKey);
            shown.require(work.confirmsWhatIsShown(), seen, () -> work.view(actor));
            String businessKey = begin(processKey, work, actor, body);
            once.answer(actor, key, processKey, businessKey);
            return new Started(businessKey, false);
          });
    } catch (DoneOnce.Before repeat) {
      drafts.drop(processKey, actor); // saved again while nobody knew that it was done
      return new Started(once.answerTo(actor, key, processKey).orElseThrow(), true);
    }
  }

  private <I> String begin(String processKey, StartWork<I> work, Actor actor, JsonNode body) {
    StartWork.Start start = work.begin(actor, inputs.read(body, work.input()));
    drafts.drop(processKey, actor);
    identity.setAuthentication(actor.userId(), new ArrayList<>(actor.groups()));
    try {
      ThroughForm.open(
          () ->
              runtime.startProcessInstanceByKey(
                  processKey, start.businessKey(), start.variables()));
    } finally {
      identity.clearAuthentication();
    }
    return start.businessKey();
  }

  private StartWork<?> require(String processKey) {
    return works
        .starting(processKey)
        .orElseThrow(() -> new Refusal("workflow.noSuchStart", processKey));
  }
}
