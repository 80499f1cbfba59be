package vn.thidua.archive;

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
 */
public record SignatureFinding(
    String signer,
    String authority,
    @Nullable Instant at,
    boolean intact,
    boolean whole,
    boolean certificateValid) {}
