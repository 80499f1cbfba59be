/** Emulation movements: launched by the head, acknowledged and reported on by the units. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"year", "cluster", "completeness", "workflow", "rights", "words"})
package vn.thidua.movement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
