package vn.thidua.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * One part of a dossier with its text and the fingerprint that was taken of it.
 *
 * @param content canonical text: Unicode NFC, lines end with {@code \n}
 * @param sha256 recorded fingerprint of the content in UTF-8, hexadecimal
 */
public record Paper(PaperKind kind, String title, String content, String sha256) {

  /** A paper as it is now: its text made canonical, its fingerprint taken. */
  static Paper of(PaperKind kind, String title, String text) {
    String content = canonical(text);
    return new Paper(kind, canonical(title), content, fingerprint(content));
  }

  /** Whether the content still has the recorded fingerprint. */
  public boolean isIntact() {
    return fingerprint(content).equals(sha256);
  }

  static String fingerprint(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * Drops what no paper shows (control characters, blanks at a line's end) and composes letters.
   */
  private static String canonical(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\R", "\n")
        .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "")
        .replaceAll("[ \t]+(?=\n|$)", "")
        .strip();
  }
}
