package vn.thidua.ballot.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * One teller's key: what is sealed with its public half opens only with the teller's passphrase.
 * The passphrase itself is kept nowhere; the private half is encrypted with a key stretched from it
 * (PBKDF2 with HMAC-SHA512, rounds as OWASP's Password Storage Cheat Sheet asks).
 *
 * @param publicKey Base64
 * @param sealedPrivateKey Base64
 * @param salt Base64
 */
public record TellerKey(String publicKey, String sealedPrivateKey, String salt, int iterations) {

  private static final int ROUNDS = 210_000;
  private static final int KEY_BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new key under a passphrase. */
  public static TellerKey under(String passphrase) {
    return under(passphrase, ROUNDS);
  }

  static TellerKey under(String passphrase, int rounds) {
    try {
      byte[] salt = new byte[SALT_BYTES];
      RANDOM.nextBytes(salt);
      KeysetHandle key = Hybrid.generate();
      return new TellerKey(
          Hybrid.publicKey(key),
          Hybrid.wrap(key, stretched(passphrase, salt, rounds)),
          Hybrid.base64(salt),
          rounds);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("A teller's key was not made");
    }
  }

  /** The key in the teller's hand; empty if the passphrase is wrong. */
  public Optional<InHand> unlock(String passphrase) {
    try {
      return Optional.of(
          new InHand(
              Hybrid.unwrap(
                  sealedPrivateKey, stretched(passphrase, Hybrid.bytes(salt), iterations))));
    } catch (GeneralSecurityException wrong) {
      return Optional.empty();
    }
  }

  /** Seals so that only this teller opens it. */
  String seal(byte[] plain, String context) throws GeneralSecurityException {
    return Hybrid.seal(publicKey, plain, context);
  }

  private static Aead stretched(String passphrase, byte[] salt, int rounds)
      throws GeneralSecurityException {
    PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, rounds, KEY_BITS);
    try {
      return new AesGcmJce(
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded());
    } finally {
      spec.clearPassword();
    }
  }

  /** A teller's private key while he works; lives in memory only. */
  public static final class InHand {

    private final KeysetHandle key;

    private InHand(KeysetHandle key) {
      this.key = key;
    }

    /** Empty if it was not sealed for this teller and this context. */
    Optional<byte[]> open(String sealed, String context) {
      try {
        return Optional.of(Hybrid.open(key, sealed, context));
      } catch (GeneralSecurityException notHis) {
        return Optional.empty();
      }
    }
  }
}
