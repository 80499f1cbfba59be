/**
 * The criteria tables by which units are scored, and the exact rules from facts to points (domain
 * section 5). A table never changes once it is stored; a year keeps the one it was opened with.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"spreadsheet", "workflow", "words"})
package vn.thidua.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
