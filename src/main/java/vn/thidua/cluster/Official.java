package vn.thidua.cluster;

import java.util.List;
import java.util.Set;

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
    return roles.stream().map(role -> unit + "." + role).toList();
  }
}
