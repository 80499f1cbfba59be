/** Templates of papers, as offices bring them. */
@NullMarked
package vn.thidua.document.template;

import org.jspecify.annotations.NullMarked;
