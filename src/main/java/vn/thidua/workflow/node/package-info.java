/** Several nodes on one database: who lives, who is alone, whose jobs are taken over. */
@NullMarked
package vn.thidua.workflow.node;

import org.jspecify.annotations.NullMarked;
