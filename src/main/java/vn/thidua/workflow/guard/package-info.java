/** What the engine may not do, and how it says so. */
@NullMarked
package vn.thidua.workflow.guard;

import org.jspecify.annotations.NullMarked;
