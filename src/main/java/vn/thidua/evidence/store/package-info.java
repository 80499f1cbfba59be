/** Where the contents of files are kept. */
@NullMarked
package vn.thidua.evidence.store;

import org.jspecify.annotations.NullMarked;
