/** Cross-scoring: who scores whom, what they give, conflicts and changes. */
@NullMarked
package vn.thidua.review.cross;

import org.jspecify.annotations.NullMarked;
