/** What is typed into a form before it is handed in. */
@NullMarked
package vn.thidua.workflow.draft;

import org.jspecify.annotations.NullMarked;
