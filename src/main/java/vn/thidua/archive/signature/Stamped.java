package vn.thidua.archive.signature;

import org.jspecify.annotations.Nullable;
import vn.thidua.archive.Stamp;

/**
 * How a paper was issued.
 *
 * @param entry of the register; null if it has no number
 * @param corrects id of the paper that it replaces
 * @param signed whether its PDF bears an electronic signature
 */
public record Stamped(Stamp stamp, @Nullable Long entry, @Nullable Long corrects, boolean signed) {}
