package vn.thidua.archive.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A signer's private key and the certificates that vouch for it, his own first. */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {

  /**
   * Reads the first key of a PKCS#12 file.
   *
   * @throws GeneralSecurityException if the file or its password is wrong, or there is no key
   */
  static SigningKey read(SigningSettings.Key settings)
      throws IOException, GeneralSecurityException {
    char[] password = settings.password().toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(settings.file())) {
      store.load(file, password);
    }
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return new SigningKey(
            (PrivateKey) store.getKey(alias, password),
            Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList());
      }
    }
    throw new GeneralSecurityException("No key in " + settings.file());
  }

  X509Certificate certificate() {
    return chain.get(0);
  }
}
