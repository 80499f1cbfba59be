package vn.thidua.notification;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Something to be told by mail. Who it reaches, at which address and in which words is found out
 * later, in the background.
 *
 * @param event unique, such as {@code task:4711}
 * @param businessKey of the process instance that it is about, may be empty
 * @param template which words
 * @param facts what the template's fields are filled with
 */
record Announcement(
    String event,
    String businessKey,
    String template,
    Map<String, String> facts,
    Recipients recipients) {

  /** People by user id, and everybody in these groups. */
  record Recipients(Set<String> users, Set<String> groups) {

    static Recipients users(Collection<String> users) {
      return new Recipients(Set.copyOf(users), Set.of());
    }

    boolean isEmpty() {
      return users.isEmpty() && groups.isEmpty();
    }
  }
}
