/** A report as its unit writes, checks and signs it. */
@NullMarked
package vn.thidua.report.writing;

import org.jspecify.annotations.NullMarked;
