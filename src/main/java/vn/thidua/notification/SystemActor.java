package vn.thidua.notification;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the engine on the system's own behalf: the user whose work led to a mail may neither read
 * all addresses nor start a delivery.
 */
@Component
public class SystemActor {

  private final IdentityService identity;

  SystemActor(IdentityService identity) {
    this.identity = identity;
  }

  public <T extends @Nullable Object> T does(Supplier<T> work) {
    Authentication user = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (user != null) {
        identity.setAuthentication(user);
      }
    }
  }
}
