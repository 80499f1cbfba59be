package vn.thidua.ballot;

/**
 * The figures of one counted round of which shares are taken.
 *
 * @param blank valid papers without any opinion
 */
record Bases(int members, int entitled, int present, int cast, int valid, int blank) {}
