/**
 * The files that people bring, above all what proves a report: taken in, checked by their content,
 * kept in versions in a store outside the engine, and given only to those entitled, who are written
 * down.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"cluster", "completeness", "workflow", "rights", "words"})
package vn.thidua.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
