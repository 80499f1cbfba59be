package vn.thidua.notification.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.thidua.notification.PlainText;
import vn.thidua.notification.SystemActor;

/** Looks up e-mail addresses in the engine's user table. */
@Component
public class Addresses {

  private static final int LONGEST = 320;

  private final IdentityService identity;
  private final SystemActor system;

  Addresses(IdentityService identity, SystemActor system) {
    this.identity = identity;
    this.system = system;
  }

  /** A person's name; his user id if there is no such user. */
  public String nameOf(String userId) {
    User user = system.does(() -> identity.createUserQuery().userId(userId).singleResult());
    return user == null ? userId : (user.getFirstName() + " " + user.getLastName()).strip();
  }

  /** Addresses by user id, of those who have one; in one query. */
  public Map<String, String> of(Collection<String> users) {
    Map<String, String> found = new TreeMap<>();
    if (users.isEmpty()) {
      return found;
    }
    String[] ids = users.stream().distinct().toArray(String[]::new);
    for (User user : system.does(() -> identity.createUserQuery().userIdIn(ids).list())) {
      String address = user.getEmail();
      if (address != null && !address.isBlank()) {
        found.put(user.getId(), PlainText.line(address, LONGEST));
      }
    }
    return found;
  }
}
