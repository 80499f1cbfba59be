package vn.thidua.dossier.supplement;

import java.time.Instant;

/**
 * Somebody opened a file that came with an answer.
 *
 * @param file its name
 * @param by name, or user id where the name is not known
 */
record EnclosureReading(String file, String by, Instant at) {}
