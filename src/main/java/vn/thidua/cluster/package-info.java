/**
 * The organisation: emulation clusters, their member units with validity dates, people and roles,
 * and who leads in which year.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "workflow", "rights", "words"})
package vn.thidua.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
