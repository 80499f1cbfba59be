/**
 * The benchmark of the goals P1 to P3: a generated cluster works its whole year, once with the
 * system and once with the bare engine on the same drawings.
 */
@NullMarked
package vn.thidua.bench;

import org.jspecify.annotations.NullMarked;
