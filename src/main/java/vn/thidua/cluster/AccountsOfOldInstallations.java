package vn.thidua.cluster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.identity.Accounts;

/**
 * Gives people whose accounts an earlier release made the groups that their roles bring with them
 * since. Whose account an administrator deleted stays without.
 */
@Component
class AccountsOfOldInstallations {

  private final Organisation organisation;
  private final Accounts accounts;
  private final GroupNames names;

  AccountsOfOldInstallations(Organisation organisation, Accounts accounts, GroupNames names) {
    this.organisation = organisation;
    this.accounts = accounts;
    this.names = names;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Transactional
  void complete() {
    List<Official> officials = organisation.officials();
    Map<String, Set<String>> groups =
        accounts.groupsOf(officials.stream().map(Official::userId).toList());
    List<Official> incomplete =
        officials.stream()
            .filter(
                each -> !groups.getOrDefault(each.userId(), Set.of()).containsAll(each.groups()))
            .filter(each -> accounts.exists(each.userId()))
            .toList();
    incomplete.forEach(each -> accounts.keepGroups(each.userId(), each.groups()));
    names.give(incomplete.stream().flatMap(each -> each.groups().stream()).distinct().toList());
  }
}
