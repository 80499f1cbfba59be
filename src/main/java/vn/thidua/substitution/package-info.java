/**
 * Who stands in for whom: an absent official never blocks the year. In one role and for a period,
 * never in a circle, never across a conflict of interest, never for a ballot; both names stay.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "cluster",
      "identity",
      "notification",
      "completeness",
      "workflow",
      "rights",
      "words"
    })
package vn.thidua.substitution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
