/**
 * Who may do what: the person who acts, the roles he can have, and the rights each role gives.
 * Every door asks here; {@code src/docs/rights.md} is the same as a table. Knows nothing of awards.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"words"})
package vn.thidua.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
