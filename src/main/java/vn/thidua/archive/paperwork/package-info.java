/** A paper on its way: ordered, written, issued, corrected. */
@NullMarked
package vn.thidua.archive.paperwork;

import org.jspecify.annotations.NullMarked;
