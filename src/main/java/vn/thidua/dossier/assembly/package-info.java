/** A dossier is put together from what the year has decided. */
@NullMarked
package vn.thidua.dossier.assembly;

import org.jspecify.annotations.NullMarked;
