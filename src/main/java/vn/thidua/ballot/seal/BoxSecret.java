package vn.thidua.ballot.seal;

import com.google.crypto.tink.KeysetHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret of one ballot box: it opens the papers and signs the box that is published. Made when
 * the ballot is opened, put under layers of the tellers' keys at once, and in memory again only
 * while the box is being opened.
 */
public final class BoxSecret {

  private static final String ED25519 = "Ed25519";

  private final KeysetHandle papers;
  private final PrivateKey signing;

  private BoxSecret(KeysetHandle papers, PrivateKey signing) {
    this.papers = papers;
    this.signing = signing;
  }

  /** A new secret with the public halves that stay outside. */
  public static Made make() {
    try {
      KeyPair signing = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
      KeysetHandle papers = Hybrid.generate();
      return new Made(
          new BoxSecret(papers, signing.getPrivate()),
          Hybrid.publicKey(papers),
          HexFormat.of().formatHex(signing.getPublic().getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("The secret of a box was not made");
    }
  }

  /**
   * @param publicKey with which papers are sealed, Base64
   * @param verifyKey with which the published box is checked: X.509, hexadecimal
   */
  public record Made(BoxSecret secret, String publicKey, String verifyKey) {}

  /** Seals a text for the box with its public key. Equal lengths in, equal lengths out. */
  public static String seal(String publicKey, String plain, String context) {
    try {
      return Hybrid.seal(publicKey, plain.getBytes(StandardCharsets.UTF_8), context);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("A text was not sealed");
    }
  }

  /** Empty if it was not sealed for this box and this context. */
  public Optional<String> open(String sealed, String context) {
    try {
      return Optional.of(new String(Hybrid.open(papers, sealed, context), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** Signature of the text in UTF-8 (Ed25519), hexadecimal. */
  public String sign(String text) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(signing);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("The box was not signed");
    }
  }

  byte[] bytes() throws GeneralSecurityException {
    byte[] first = Hybrid.inClear(papers);
    byte[] second = signing.getEncoded();
    return ByteBuffer.allocate(Integer.BYTES + first.length + second.length)
        .putInt(first.length)
        .put(first)
        .put(second)
        .array();
  }

  static BoxSecret of(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      byte[] first = new byte[buffer.getInt()];
      buffer.get(first);
      byte[] second = new byte[buffer.remaining()];
      buffer.get(second);
      return new BoxSecret(
          Hybrid.fromClear(first),
          KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(second)));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("The secret of the box is damaged");
    }
  }
}
