package vn.thidua.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something to be told by mail. Who it reaches, at which address and in which words is found out
 * later, in the background.
 *
 * @param event unique, such as {@code task:4711}
 * @param businessKey of the process instance that it is about, may be empty
 * @param facts what the fields of its words are filled with, and {@link #TASK_ID} where its link
 *     shall open a task
 * @param attachments references of an {@link AttachmentStore}
 */
public record Announcement(
    String event,
    String businessKey,
    MailKind kind,
    Map<String, String> facts,
    Recipients recipients,
    List<String> attachments) {

  public static final String TASK_ID = "taskId";

  /** People by user id, and everybody in these groups. */
  public record Recipients(Set<String> users, Set<String> groups) {

    public static Recipients users(Collection<String> users) {
      return new Recipients(Set.copyOf(users), Set.of());
    }

    /** Who is meant, by user id. */
    public Set<String> people(Map<String, Set<String>> members) {
      Set<String> people = new TreeSet<>(users);
      groups.forEach(group -> people.addAll(members.getOrDefault(group, Set.of())));
      return people;
    }

    boolean isEmpty() {
      return users.isEmpty() && groups.isEmpty();
    }
  }
}
