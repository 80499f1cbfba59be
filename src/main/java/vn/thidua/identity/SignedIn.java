package vn.thidua.identity;

import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import vn.thidua.rights.Actor;

/**
 * A user of the engine as Spring Security sees him: his groups of this moment are his authorities.
 */
@Component
class SignedIn {

  private final Accounts accounts;

  SignedIn(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Empty if there is no such user (any more). */
  Optional<Authentication> as(String userId) {
    if (!accounts.exists(userId)) {
      return Optional.empty();
    }
    var groups =
        accounts.groupsOf(userId).stream()
            .map(group -> new SimpleGrantedAuthority(Actor.GROUP + group))
            .toList();
    return Optional.of(UsernamePasswordAuthenticationToken.authenticated(userId, null, groups));
  }
}
