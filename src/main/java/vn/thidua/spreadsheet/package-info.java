/** Tables as XLSX, out and in; knows nothing of what they hold. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "words"})
package vn.thidua.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
