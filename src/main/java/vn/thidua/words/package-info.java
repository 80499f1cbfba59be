/**
 * The words of the house: every text of the bundles, and dates, points and shares as people write
 * them. Knows nobody and nothing of awards.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.thidua.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
