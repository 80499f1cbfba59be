package vn.thidua.archive.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a signature in a PDF says.
 *
 * @param signer name in the certificate
 * @param authority who issued the certificate, as it says itself
 * @param at the time the PDF states; null if it states none
 * @param intact whether what was signed is unchanged since
 * @param whole whether the signature covers all of the file
 * @param certificateValid whether the certificate was in its time of validity at that time
 * @param trust whether the certificate leads to a trusted root
 */
public record SignatureFinding(
    String signer,
    String authority,
    @Nullable Instant at,
    boolean intact,
    boolean whole,
    boolean certificateValid,
    Trust trust) {

  /** A signature of a kind we do not know, or no signature at all. */
  static SignatureFinding unreadable(String name, @Nullable Instant at) {
    return new SignatureFinding(name, "", at, false, false, false, Trust.UNKNOWN_ISSUER);
  }

  /** Whether there is a certificate and a signature to judge. */
  public boolean isReadable() {
    return !authority.isEmpty();
  }
}
