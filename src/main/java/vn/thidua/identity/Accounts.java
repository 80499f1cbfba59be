package vn.thidua.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The accounts of the engine: users and the groups that give them their tasks and rights. */
@Service
public class Accounts {

  /** Type of the groups that people's roles make, as the engine's Admin shows it. */
  private static final String GROUP_TYPE = "ROLE";

  private final IdentityService identity;
  private final JdbcClient jdbc;
  private final ObjectProvider<LentRoles> lent;
  private final SecureRandom random = new SecureRandom();

  Accounts(IdentityService identity, JdbcClient jdbc, ObjectProvider<LentRoles> lent) {
    this.identity = identity;
    this.jdbc = jdbc;
    this.lent = lent;
  }

  /**
   * Creates or updates a user and makes exactly these his groups, together with one group per role
   * (the part after the dot), which gives the right to start processes; does nothing where nothing
   * differs. A new user gets a random password that nobody knows: an administrator sets one.
   * Membership of groups without a dot that are no role of his (administrators) stays.
   *
   * @param groups such as {@code lao-cai.director}; missing ones are created
   */
  public void keep(
      String userId, String firstName, String lastName, String email, Collection<String> groups) {
    keepUser(userId, firstName, lastName, email);
    keepGroups(userId, groups);
  }

  /**
   * Makes exactly these the groups of a user that his roles give him, with one group per role and
   * with what is lent to him for a time.
   */
  public void keepGroups(String userId, Collection<String> groups) {
    Set<String> wanted = new TreeSet<>(groups);
    groups.forEach(group -> wanted.add(roleOf(group)));
    lent.forEach(each -> wanted.addAll(each.groupsOf(userId)));
    Set<String> current = groupsOf(userId);
    wanted.stream()
        .filter(group -> !current.contains(group))
        .forEach(
            group -> {
              keepGroup(group);
              identity.createMembership(userId, group);
            });
    current.stream()
        .filter(group -> isRole(group) && !wanted.contains(group))
        .forEach(group -> identity.deleteMembership(userId, group));
  }

  /** Gives a group the name that people read instead of its id; does nothing without the group. */
  public void nameGroup(String id, String name) {
    Group group = identity.createGroupQuery().groupId(id).singleResult();
    if (group != null && !name.equals(group.getName())) {
      group.setName(name);
      identity.saveGroup(group);
    }
  }

  /** Ids of all users in a group; empty if there is no such group. */
  public List<String> usersIn(String group) {
    return identity.createUserQuery().memberOfGroup(group).list().stream()
        .map(User::getId)
        .toList();
  }

  /** Ids of the users in each of these groups, in one query; a group without users is left out. */
  public Map<String, Set<String>> membersOf(Collection<String> groups) {
    if (groups.isEmpty()) {
      return Map.of();
    }
    Map<String, Set<String>> members = new HashMap<>();
    jdbc.sql("select group_id_, user_id_ from act_id_membership where group_id_ in (:groups)")
        .param("groups", groups)
        .query(
            row -> {
              members
                  .computeIfAbsent(row.getString("group_id_"), group -> new TreeSet<>())
                  .add(row.getString("user_id_"));
            });
    return members;
  }

  /** Ids of the groups of each of these users, in one query; a user without groups is left out. */
  public Map<String, Set<String>> groupsOf(Collection<String> users) {
    if (users.isEmpty()) {
      return Map.of();
    }
    Map<String, Set<String>> groups = new HashMap<>();
    jdbc.sql("select user_id_, group_id_ from act_id_membership where user_id_ in (:users)")
        .param("users", users)
        .query(
            row -> {
              groups
                  .computeIfAbsent(row.getString("user_id_"), user -> new TreeSet<>())
                  .add(row.getString("group_id_"));
            });
    return groups;
  }

  /** Ids of the groups a user is in now. */
  public Set<String> groupsOf(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .collect(Collectors.toSet());
  }

  public boolean exists(String userId) {
    return identity.createUserQuery().userId(userId).count() > 0;
  }

  /** Sets a password; it must keep the engine's password policy. */
  public void setPassword(String userId, String password) {
    User user = identity.createUserQuery().userId(userId).singleResult();
    user.setPassword(password);
    identity.saveUser(user);
  }

  /**
   * A random password of 120 bits that keeps the engine's policy: upper and lower case, a digit, a
   * sign, and none of the user's names, which chance writes if they are as short as An or Ly.
   */
  String randomPasswordFor(User user) {
    byte[] bytes = new byte[15];
    String password;
    do {
      random.nextBytes(bytes);
      password = "#" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } while (!identity.checkPasswordAgainstPolicy(password, user).isValid());
    return password;
  }

  private void keepUser(String userId, String firstName, String lastName, String email) {
    User user = identity.createUserQuery().userId(userId).singleResult();
    boolean isNew = user == null;
    if (user == null) {
      user = identity.newUser(userId);
    } else if (Objects.equals(user.getFirstName(), firstName)
        && Objects.equals(user.getLastName(), lastName)
        && Objects.equals(user.getEmail(), email)) {
      return;
    }
    user.setFirstName(firstName);
    user.setLastName(lastName);
    user.setEmail(email);
    if (isNew) {
      user.setPassword(randomPasswordFor(user));
    }
    identity.saveUser(user);
  }

  private void keepGroup(String id) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(id);
      group.setType(GROUP_TYPE);
      identity.saveGroup(group);
    }
  }

  private boolean isRole(String group) {
    return identity.createGroupQuery().groupId(group).groupType(GROUP_TYPE).count() > 0;
  }

  private static String roleOf(String group) {
    return group.substring(group.lastIndexOf('.') + 1);
  }
}
