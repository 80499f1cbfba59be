/** Tells whoever watches the node from outside whether it can do its work. Knows no capability. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.thidua.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
