package vn.thidua.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a content, in lower-case hexadecimal. */
public final class Fingerprint {

  private Fingerprint() {}

  public static String of(byte[] content) {
    return text(digest().digest(content));
  }

  /** Of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** For contents that pass by and are never whole in memory. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  public static String text(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
