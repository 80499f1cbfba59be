package vn.thidua.workflow;

import java.util.Set;

/**
 * The person who acts: a user of the engine and the groups he is in now. A group is named {@code
 * <unit code>.<role>}.
 */
public record Actor(String userId, Set<String> groups) {

  public Actor {
    groups = Set.copyOf(groups);
  }

  public boolean isIn(String group) {
    return groups.contains(group);
  }

  /** Whether any role of his is one in this unit. */
  public boolean belongsTo(String unitCode) {
    return groups.stream().anyMatch(group -> group.startsWith(unitCode + "."));
  }

  /** Codes of the units in which he holds this role (such as {@code director}). */
  public java.util.List<String> unitsAs(String role) {
    return groups.stream()
        .filter(group -> group.endsWith("." + role))
        .map(group -> group.substring(0, group.length() - role.length() - 1))
        .sorted()
        .toList();
  }
}
