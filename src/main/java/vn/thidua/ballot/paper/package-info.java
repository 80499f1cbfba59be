/** The ballot paper: what it offers, how it is filled in, what it says. */
@NullMarked
package vn.thidua.ballot.paper;

import org.jspecify.annotations.NullMarked;
