/**
 * The evaluation meeting: attendance, quorum, secret ballot, count, run-off, verdict and minutes.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "archive",
      "document",
      "review",
      "report",
      "year",
      "cluster",
      "notification",
      "substitution",
      "completeness",
      "workflow",
      "rights",
      "words"
    })
package vn.thidua.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
