/** The deadline of a report: extended, missed, and the report withdrawn. */
@NullMarked
package vn.thidua.report.deadline;

import org.jspecify.annotations.NullMarked;
