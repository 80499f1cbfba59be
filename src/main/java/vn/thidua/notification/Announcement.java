package vn.thidua.notification;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thidua.workflow.Actor;

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
record Announcement(
    String event,
    String businessKey,
    MailKind kind,
    Map<String, String> facts,
    Recipients recipients,
    List<String> attachments) {

  static final String TASK_ID = "taskId";

  /**
   * People by user id, and everybody in these groups.
   *
   * @param inPerson whether those are left out who are in a group in somebody's stead only
   */
  record Recipients(Set<String> users, Set<String> groups, boolean inPerson) {

    static Recipients users(Collection<String> users) {
      return new Recipients(Set.copyOf(users), Set.of(), false);
    }

    /** All groups that must be known to say who is meant. */
    Stream<String> groupsToKnow() {
      return inPerson
          ? groups.stream().flatMap(group -> Stream.of(group, group + Actor.SUBSTITUTE))
          : groups.stream();
    }

    /** Who is meant, by user id. */
    Set<String> people(Map<String, Set<String>> members) {
      Set<String> people = new TreeSet<>(users);
      for (String group : groups) {
        Set<String> meant = new HashSet<>(members.getOrDefault(group, Set.of()));
        if (inPerson) {
          meant.removeAll(members.getOrDefault(group + Actor.SUBSTITUTE, Set.of()));
        }
        people.addAll(meant);
      }
      return people;
    }

    boolean isEmpty() {
      return users.isEmpty() && groups.isEmpty();
    }
  }
}
