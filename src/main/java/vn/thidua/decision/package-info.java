/**
 * The Ministry: receipt, opinions, appraisal, the Minister's decision per candidate and its
 * publication.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "dossier",
      "ballot",
      "review",
      "report",
      "criteria",
      "year",
      "cluster",
      "archive",
      "document",
      "notification",
      "substitution",
      "spreadsheet",
      "completeness",
      "workflow",
      "rights",
      "words"
    })
package vn.thidua.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
