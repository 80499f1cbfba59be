/** A file from outside: its type, its size, its viruses. */
@NullMarked
package vn.thidua.evidence.reception;

import org.jspecify.annotations.NullMarked;
