package vn.thidua.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** The accounts of the engine: users and the groups that give them their tasks and rights. */
@Service
public class Accounts {

  /**
   * Creates or updates a user and makes exactly these his groups; does nothing where nothing
   * differs. A new user gets a random password that nobody knows: an administrator sets one.
   *
   * @param groups such as {@code lao-cai.director}; missing ones are created with the rights of
   *     their role
   */
  public void keep(
      String userId, String firstName, String lastName, String email, Collection<String> groups) {
    throw new UnsupportedOperationException();
  }

  /** E-mail addresses of a user, and of all users in a group. */
  public List<String> usersIn(String group) {
    throw new UnsupportedOperationException();
  }
}
