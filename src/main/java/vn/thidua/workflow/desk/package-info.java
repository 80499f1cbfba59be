/** A human step as its person meets it: found, opened, handed in. */
@NullMarked
package vn.thidua.workflow.desk;

import org.jspecify.annotations.NullMarked;
