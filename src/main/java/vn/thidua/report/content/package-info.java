/** What a report says: its form, its points, its versions, its files. */
@NullMarked
package vn.thidua.report.content;

import org.jspecify.annotations.NullMarked;
