/**
 * Obstacles and recommendations that a unit puts to the Department of Local Foreign Affairs, and
 * their answers.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"year", "cluster", "completeness", "workflow", "rights", "words"})
package vn.thidua.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
