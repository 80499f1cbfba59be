/**
 * What seals a ballot box: keys, passphrases and signatures. Knows neither votes nor tables; all
 * cryptography of this capability is here.
 */
@NullMarked
package vn.thidua.ballot.seal;

import org.jspecify.annotations.NullMarked;
