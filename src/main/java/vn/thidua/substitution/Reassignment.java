package vn.thidua.substitution;

/**
 * Open tasks of one person that somebody wants to give to another.
 *
 * @param from user id of the one whose tasks they are
 * @param to user id of the one who shall do them
 * @param freeToo whether what nobody has claimed goes too
 */
record Reassignment(
    long id, String from, String to, boolean freeToo, String reason, String askedBy) {}
