/**
 * The dossier that the cluster head forwards to the Ministry: its parts, its letter, its manifest.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "archive",
      "criteria",
      "ballot",
      "review",
      "report",
      "year",
      "cluster",
      "workflow"
    })
package vn.thidua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
