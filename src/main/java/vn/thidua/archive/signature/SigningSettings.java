package vn.thidua.archive.signature;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code thidua.signing.keys.<user id>.file} and {@code .password}: the PKCS#12 key store of a
 * signer. Whoever has none approves by a signature page. {@code thidua.signing.trust.file} and
 * {@code .password}: the roots by which signers' certificates are judged.
 *
 * @param keys by user id
 * @param trust null: certificates are not judged
 */
@ConfigurationProperties("thidua.signing")
public record SigningSettings(Map<String, Key> keys, @Nullable Trust trust) {

  public SigningSettings {
    keys = keys == null ? Map.of() : Map.copyOf(keys);
  }

  /**
   * @param file certificates in PEM, or with a password a PKCS#12 store of trusted certificates
   * @param password null for PEM
   */
  record Trust(Path file, @Nullable String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "Trust[" + file + "]";
    }
  }

  /**
   * @param password of the file and of the key in it
   */
  public record Key(Path file, String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "Key[" + file + "]";
    }
  }
}
