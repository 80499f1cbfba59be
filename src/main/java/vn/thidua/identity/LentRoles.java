package vn.thidua.identity;

import java.util.Set;

/** Knows which groups somebody is in for a time, besides those of his own roles. */
public interface LentRoles {

  /** Names of groups; empty if nothing is lent to him now. */
  Set<String> groupsOf(String userId);
}
