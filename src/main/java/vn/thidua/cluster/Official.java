package vn.thidua.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.rights.Role;

/**
 * A person with his place in the organisation.
 *
 * @param name full name
 * @param title such as "Phó Giám đốc"
 * @param unit code of his unit
 * @param roles such as {@code director}, in alphabetical order; may be empty
 */
public record Official(String userId, String name, String title, String unit, Set<String> roles) {

  /** The engine's groups that his roles give him. */
  public List<String> groups() {
    return groups(unit, roles);
  }

  static List<String> groups(String unit, Collection<String> roles) {
    return roles.stream()
        .flatMap(
            role ->
                role.equals(Role.DIRECTOR.id())
                    ? Stream.of(role, Role.DELEGATE.id())
                    : Stream.of(role))
        .map(role -> unit + "." + role)
        .toList();
  }
}
