package vn.thidua.ballot;

import vn.thidua.year.Award;

/**
 * What the cluster proposes for one unit ("proposed" and "awarded" are different facts, R1).
 *
 * @param agree members who agreed in the first round
 * @param verdict the rule applied, in words with its figures
 */
public record Proposal(String unit, Award award, int agree, int members, String verdict) {}
