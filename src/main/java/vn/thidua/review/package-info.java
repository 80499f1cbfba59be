/** The cluster's review: cross-scores, settled scores, eligibility and the list of candidates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"criteria", "report", "year", "cluster", "workflow"})
package vn.thidua.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
