/**
 * The only shared engine code: typed process variables, the desk at which every human step is
 * opened and handed in, and the guards around the engine. Knows nothing of awards.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"rights", "words"})
package vn.thidua.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
