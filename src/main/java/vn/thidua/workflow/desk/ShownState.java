package vn.thidua.workflow.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The version of what a form shows: a fingerprint of its facts, as the browser gets them. */
@Component
public class ShownState {

  /** What the form proposes to hand in is no fact; dates in it move with the day. */
  private static final String PROPOSAL = "input";

  private final ObjectMapper json;

  ShownState(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param confirmed whether handing in confirms the facts; null is answered if not
   */
  public @Nullable String versionOf(boolean confirmed, Object view) {
    return confirmed ? fingerprint(view) : null;
  }

  /**
   * @param confirmed whether handing in confirms the facts
   * @param seen the version that the sender has seen; null: he asks for no such check
   * @param facts as they are now
   * @throws StateOvertaken if it is another one by now
   */
  public void require(boolean confirmed, @Nullable String seen, Supplier<Object> facts) {
    if (seen == null || !confirmed) {
      return;
    }
    Object view = facts.get();
    String now = fingerprint(view);
    if (!now.equals(seen)) {
      throw new StateOvertaken(view, now);
    }
  }

  /** Not a secret: it tells two states apart. */
  private String fingerprint(Object view) {
    JsonNode facts = json.valueToTree(view);
    if (facts instanceof ObjectNode object) {
      object.remove(PROPOSAL);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(DigestUtils.md5Digest(facts.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
