package vn.thidua.ballot.paper;

import vn.thidua.workflow.TaskWork;

/**
 * Work with a choice or a passphrase: everybody does it himself, and nothing of it is kept as a
 * draft.
 *
 * @param <I> what the form hands in; its text names no secret
 */
public interface SecretWork<I> extends TaskWork<I> {

  @Override
  default boolean inPerson() {
    return true;
  }

  @Override
  default boolean keepsDrafts() {
    return false;
  }
}
