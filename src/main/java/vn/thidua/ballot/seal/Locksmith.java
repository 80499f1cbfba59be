package vn.thidua.ballot.seal;

import org.springframework.stereotype.Component;

/**
 * Makes the tellers' keys. How far a passphrase is stretched is no setting: whoever could change it
 * could only make the box weaker.
 */
@Component
public class Locksmith {

  /** A new key that opens with this passphrase only. */
  public TellerKey keyFor(String passphrase) {
    return TellerKey.under(passphrase);
  }
}
