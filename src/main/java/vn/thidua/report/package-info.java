/**
 * The unit's achievement report: written, signed, checked, returned or accepted, in time or
 * extended.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "archive",
      "calendar",
      "cluster",
      "criteria",
      "document",
      "evidence",
      "notification",
      "recommendation",
      "substitution",
      "spreadsheet",
      "completeness",
      "workflow",
      "year",
      "rights",
      "words"
    })
package vn.thidua.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
