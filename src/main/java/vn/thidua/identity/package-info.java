/** Who is who to the engine: accounts, groups, sign-in and rights. Knows nothing of awards. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "rights", "words"})
package vn.thidua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
