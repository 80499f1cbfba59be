package vn.thidua.ballot.meeting;

/**
 * A director who may speak and count for his unit.
 *
 * @param candidate whether his unit stands for an award
 */
record Delegate(String userId, String unit, boolean candidate) {}
