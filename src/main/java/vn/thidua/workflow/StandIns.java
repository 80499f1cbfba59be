package vn.thidua.workflow;

import java.util.Optional;

/** Knows who acts in whose stead; implemented by the capability that keeps substitutions. */
public interface StandIns {

  /**
   * In whose stead a person is in a group now.
   *
   * @param group such as {@code lao-cai.director}
   * @return user id of the one who is absent; empty if he is in it in his own right, or not at all
   */
  Optional<String> principal(String userId, String group);
}
