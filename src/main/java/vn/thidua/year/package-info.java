/**
 * The award year of one cluster: its calendar, quotas, criteria, pact and plans, and its hand-over
 * to the next head.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "archive",
      "calendar",
      "cluster",
      "criteria",
      "document",
      "identity",
      "notification",
      "substitution",
      "completeness",
      "workflow",
      "rights",
      "words"
    })
package vn.thidua.year;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
