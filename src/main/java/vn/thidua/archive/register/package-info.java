/** Numbers of papers: given once, in their books, without a gap. */
@NullMarked
package vn.thidua.archive.register;

import org.jspecify.annotations.NullMarked;
