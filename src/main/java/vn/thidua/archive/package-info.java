/**
 * The archive (văn thư, lưu trữ): numbers official documents, has them written by the engine's
 * jobs, signs and keeps them. Knows nothing of awards.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "document",
      "notification",
      "completeness",
      "workflow",
      "rights",
      "words"
    })
package vn.thidua.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
