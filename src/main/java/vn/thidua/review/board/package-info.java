/** The score board: read, explained, tried with other points, exported. */
@NullMarked
package vn.thidua.review.board;

import org.jspecify.annotations.NullMarked;
