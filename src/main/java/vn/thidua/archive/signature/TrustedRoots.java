package vn.thidua.archive.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The roots of the certification authorities that the administrator trusts ({@link
 * SigningSettings#trust()}). Whether a certificate was revoked is not asked: that needs the
 * authority's servers.
 */
@Component
public class TrustedRoots {

  private final Set<X509Certificate> roots;

  /**
   * @throws IllegalStateException if the file cannot be read or has no certificate: better no start
   *     than a start that trusts nobody and does not say so
   */
  @Autowired
  TrustedRoots(SigningSettings settings) {
    this(settings.trust() == null ? Set.of() : read(settings.trust()));
  }

  private TrustedRoots(Set<X509Certificate> roots) {
    this.roots = roots;
  }

  public static TrustedRoots none() {
    return new TrustedRoots(Set.of());
  }

  /**
   * @param sent certificates that came with the signature and may lead to a root
   * @param at the time for which it is asked; null is now
   */
  Trust of(X509Certificate signer, Collection<X509Certificate> sent, @Nullable Instant at) {
    if (roots.isEmpty()) {
      return Trust.NOT_CONFIGURED;
    }
    return roots.contains(signer) || leadsToRoot(signer, sent, at)
        ? Trust.TRUSTED
        : Trust.UNKNOWN_ISSUER;
  }

  private boolean leadsToRoot(
      X509Certificate signer, Collection<X509Certificate> sent, @Nullable Instant at) {
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(signer);
    try {
      PKIXBuilderParameters search =
          new PKIXBuilderParameters(
              roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet()),
              target);
      search.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
      search.setDate(at == null ? null : Date.from(at));
      search.setRevocationEnabled(false);
      CertPathBuilder.getInstance("PKIX").build(search);
      return true;
    } catch (CertPathBuilderException noPath) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<X509Certificate> read(SigningSettings.Trust settings) {
    try {
      Set<X509Certificate> roots =
          settings.password() == null
              ? fromPem(settings.file())
              : fromStore(settings.file(), settings.password());
      if (roots.isEmpty()) {
        throw new GeneralSecurityException("it has no certificate");
      }
      return roots;
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IllegalStateException(
          "thidua.signing.trust.file is unusable: " + settings.file(), unusable);
    }
  }

  private static Set<X509Certificate> fromPem(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .collect(Collectors.toSet());
    }
  }

  private static Set<X509Certificate> fromStore(Path file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    }
    Set<X509Certificate> roots = new HashSet<>();
    for (String alias : Collections.list(store.aliases())) {
      @Nullable X509Certificate root = (X509Certificate) store.getCertificate(alias);
      if (root != null && store.isCertificateEntry(alias)) {
        roots.add(root);
      }
    }
    return roots;
  }
}
