package vn.thidua.ballot.seal;

/**
 * Tellers' keys for tests: the passphrase is not stretched, which would take most of their time.
 */
public final class QuickKeys {

  private QuickKeys() {}

  public static TellerKey under(String passphrase) {
    return TellerKey.under(passphrase, 1);
  }
}
