/**
 * Whether record, engine, papers, mails and files say the same. Each capability tells what must
 * hold of its own ({@link vn.thidua.completeness.CompletenessRule}, {@link
 * vn.thidua.completeness.RecordedCases}); here it is asked of all at once. Knows nothing of awards.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "rights", "words"})
package vn.thidua.completeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
