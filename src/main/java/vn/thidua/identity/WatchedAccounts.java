package vn.thidua.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;

/**
 * The engine's own accounts. Whoever loses a group or the account itself, by an import, by a
 * substitution's end or in Admin, gives back what he holds: in the same transaction, whichever way
 * it went.
 */
class WatchedAccounts extends DbIdentityServiceProvider {

  private final Departures departures;

  WatchedAccounts(Departures departures) {
    this.departures = departures;
  }

  @Override
  public IdentityOperationResult createMembership(String userId, String groupId) {
    IdentityOperationResult result = super.createMembership(userId, groupId);
    departures.joined(userId, groupId);
    return result;
  }

  @Override
  public IdentityOperationResult deleteMembership(String userId, String groupId) {
    Set<String> left = groupsOf(userId);
    left.remove(groupId);
    IdentityOperationResult result = super.deleteMembership(userId, groupId);
    departures.left(userId, left);
    return result;
  }

  @Override
  public IdentityOperationResult deleteUser(String userId) {
    IdentityOperationResult result = super.deleteUser(userId);
    departures.left(userId, Set.of());
    return result;
  }

  @Override
  public IdentityOperationResult deleteGroup(String groupId) {
    List<String> members =
        createUserQuery().memberOfGroup(groupId).list().stream().map(User::getId).toList();
    members.forEach(member -> deleteMembership(member, groupId));
    return super.deleteGroup(groupId);
  }

  /** Before what this command does is written. */
  private Set<String> groupsOf(String userId) {
    return createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
