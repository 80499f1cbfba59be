/** The ballot box: its keys, the papers cast and entered, its closing, opening and publication. */
@NullMarked
package vn.thidua.ballot.box;

import org.jspecify.annotations.NullMarked;
