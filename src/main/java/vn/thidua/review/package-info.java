/** The cluster's review: cross-scores, settled scores, eligibility and the list of candidates. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "archive",
      "cluster",
      "criteria",
      "spreadsheet",
      "document",
      "evidence",
      "report",
      "workflow",
      "year",
      "rights",
      "words"
    })
package vn.thidua.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
