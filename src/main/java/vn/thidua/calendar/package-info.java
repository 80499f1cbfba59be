/**
 * Working days: which days people work, by holiday tables imported per year, and how many of them a
 * task may take. Knows nobody and nothing of awards.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "rights", "words"})
package vn.thidua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
