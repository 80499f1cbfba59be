/** Signatures on papers: made, brought, checked. */
@NullMarked
package vn.thidua.archive.signature;

import org.jspecify.annotations.NullMarked;
