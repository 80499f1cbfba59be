package vn.thidua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What the Ministry asks of a dossier.
 *
 * @param item title of the file that it is about; null if it is about the dossier as a whole
 */
public record Question(@Nullable String item, String text) {}
