/** A report as it is read and checked: its sheet, the remarks, its history and files. */
@NullMarked
package vn.thidua.report.checking;

import org.jspecify.annotations.NullMarked;
