/** Who is chosen: the order of the candidates, the cut, and ties. */
@NullMarked
package vn.thidua.ballot.selection;

import org.jspecify.annotations.NullMarked;
