package vn.thidua.evidence;

import java.time.Instant;

/**
 * Somebody opened a version of a piece of evidence.
 *
 * @param by name, or user id where the name is not known
 */
record Reading(int version, String by, Instant at) {}
