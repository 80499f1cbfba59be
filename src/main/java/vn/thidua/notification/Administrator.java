package vn.thidua.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import vn.thidua.rights.Actor;

/** Mails are nobody's business but an administrator's: held here as well as in rules for paths. */
final class Administrator {

  private static final String GROUP = Actor.GROUP + Actor.ADMINISTRATORS;

  private Administrator() {}

  static void require(@Nullable Authentication user) {
    if (user == null
        || user.getAuthorities().stream()
            .noneMatch(authority -> GROUP.equals(authority.getAuthority()))) {
      throw new AccessDeniedException("Only for members of camunda-admin");
    }
  }
}
