package vn.thidua.archive;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code thidua.signing.keys.<user id>.file} and {@code .password}: the PKCS#12 key store of a
 * signer. Whoever has none approves by a signature page.
 *
 * @param keys by user id
 */
@ConfigurationProperties("thidua.signing")
record SigningSettings(Map<String, Key> keys) {

  SigningSettings {
    keys = keys == null ? Map.of() : Map.copyOf(keys);
  }

  /**
   * @param password of the file and of the key in it
   */
  record Key(Path file, String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "Key[" + file + "]";
    }
  }
}
