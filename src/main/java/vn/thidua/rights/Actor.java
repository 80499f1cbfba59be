package vn.thidua.rights;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
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
   *
   * @throws AccessDeniedException for nobody
   */
  public static Actor of(@Nullable Authentication signedIn) {
    if (signedIn == null) {
      throw new AccessDeniedException("Only for somebody signed in");
    }
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

  /** Whether he has this right in this unit. */
  public boolean may(Right right, String unit) {
    return Role.groups(right, unit).anyMatch(right.isPersonal() ? this::holds : this::isIn);
  }

  /** Whether he has this right in any of these units. */
  public boolean may(Right right, Collection<String> units) {
    return units.stream().anyMatch(unit -> may(right, unit));
  }

  /** Whether he has this right anywhere. */
  public boolean may(Right right) {
    return isIn(ADMINISTRATORS) && Role.ADMINISTRATOR.gives(right) || !units(right).isEmpty();
  }

  /** Codes of the units in which he has this right, in alphabetical order. */
  public Set<String> units(Right right) {
    return groups.stream()
        .filter(group -> group.contains("."))
        .map(Actor::unitOf)
        .filter(unit -> may(right, unit))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @throws AccessDeniedException unless he has this right somewhere
   */
  public void require(Right right) {
    if (!may(right)) {
      throw new AccessDeniedException("Not for somebody without the right " + right);
    }
  }

  /** Whether a matter of this unit is his own: then he does not judge it. */
  public boolean belongsTo(String unit) {
    return groups.stream().anyMatch(group -> group.startsWith(unit + "."));
  }

  /** Code of his unit; empty for somebody without one, such as an administrator. */
  public String unit() {
    return groups.stream()
        .filter(group -> group.contains("."))
        .map(Actor::unitOf)
        .findFirst()
        .orElse("");
  }

  private static String unitOf(String group) {
    return group.substring(0, group.lastIndexOf('.'));
  }
}
