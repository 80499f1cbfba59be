package vn.thidua.rights;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * The person who acts: a user of the engine and the groups he is in now. A group is named {@code
 * <unit code>.<role>}.
 */
public record Actor(String userId, Set<String> groups) {

  /** What precedes a group's name in the name of an authority. */
  public static final String GROUP = "GROUP_";

  /** The group that may do everything that people may not do for themselves. */
  public static final String ADMINISTRATORS = "camunda-admin";

  /**
   * What follows a group's name in the name of the one that says: he is in it only in somebody's
   * stead, while a substitution lasts ({@code lao-cai.director-substitute}).
   */
  public static final String SUBSTITUTE = "-substitute";

  public Actor {
    groups = Set.copyOf(groups);
  }

  /**
   * The person signed in to a request of our own interface; his groups are authorities {@code
   * GROUP_…}.
   */
  public static Actor of(Authentication signedIn) {
    return new Actor(
        signedIn.getName(),
        signedIn.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(authority -> authority.startsWith(GROUP))
            .map(authority -> authority.substring(GROUP.length()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  public boolean isIn(String group) {
    return groups.contains(group);
  }

  /** Whether he is in this group in his own right. */
  public boolean holds(String group) {
    return isIn(group) && !groups.contains(group + SUBSTITUTE);
  }

  /** Of these groups, the one in which he acts in somebody's stead; empty if any is his own. */
  public Optional<String> lentOf(Collection<String> candidates) {
    return candidates.stream().anyMatch(this::holds)
        ? Optional.empty()
        : candidates.stream().filter(this::isIn).findFirst();
  }

  /** Whether he stands in for anybody now. */
  public boolean isSubstitute() {
    return groups.stream().anyMatch(group -> group.endsWith(SUBSTITUTE));
  }

  /** Whether any role of his is one in this unit. */
  public boolean belongsTo(String unitCode) {
    return groups.stream().anyMatch(group -> group.startsWith(unitCode + "."));
  }

  /** Code of his unit; empty for somebody without one, such as an administrator. */
  public String unit() {
    return units().stream().findFirst().orElse("");
  }

  /** Codes of all units in which he holds a role. */
  public Set<String> units() {
    return groups.stream()
        .filter(group -> group.contains("."))
        .map(group -> group.substring(0, group.lastIndexOf('.')))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Codes of the units in which he holds this role (such as {@code director}). */
  public List<String> unitsAs(String role) {
    return groups.stream()
        .filter(group -> group.endsWith("." + role))
        .map(group -> group.substring(0, group.length() - role.length() - 1))
        .sorted()
        .toList();
  }
}
