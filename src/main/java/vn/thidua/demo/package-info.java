/**
 * The demo: the reference case of Cluster no. 1 with named people, a finished year and one
 * half-way. Only with the profile {@code demo}, and only on H2.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"calendar", "cluster", "identity", "workflow", "year", "rights"})
package vn.thidua.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
