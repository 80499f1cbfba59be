/** The files of a dossier: bundled, checked, downloaded. */
@NullMarked
package vn.thidua.dossier.bundle;

import org.jspecify.annotations.NullMarked;
