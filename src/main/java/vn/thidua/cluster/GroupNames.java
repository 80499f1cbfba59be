package vn.thidua.cluster;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.identity.Accounts;
import vn.thidua.words.Words;

/** The names of the groups that people's roles give them, as Tasklist and Admin show them. */
@Component
class GroupNames {

  private final Accounts accounts;
  private final Organisation organisation;
  private final Words words;

  GroupNames(Accounts accounts, Organisation organisation, Words words) {
    this.accounts = accounts;
    this.organisation = organisation;
    this.words = words;
  }

  /**
   * Names these groups and those of their roles; one that does not exist is left out.
   *
   * @param groups such as {@code lao-cai.director}
   */
  void give(Collection<String> groups) {
    Map<String, String> units =
        organisation.names(groups.stream().map(GroupNames::unitOf).collect(Collectors.toSet()));
    Set<String> roles =
        groups.stream().map(GroupNames::roleOf).collect(Collectors.toCollection(TreeSet::new));
    roles.forEach(role -> accounts.nameGroup(role, organisation.roleName(role)));
    groups.forEach(
        group ->
            accounts.nameGroup(
                group,
                words.say(
                    "cluster.group",
                    units.get(unitOf(group)),
                    organisation.roleName(roleOf(group)))));
  }

  private static String unitOf(String group) {
    return group.substring(0, group.lastIndexOf('.'));
  }

  private static String roleOf(String group) {
    return group.substring(group.lastIndexOf('.') + 1);
  }
}
