/**
 * The dossier that the cluster head forwards to the Ministry: its parts, its letter, its manifest.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "archive",
      "ballot",
      "cluster",
      "criteria",
      "document",
      "evidence",
      "report",
      "review",
      "spreadsheet",
      "completeness",
      "workflow",
      "year",
      "rights",
      "words"
    })
package vn.thidua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
