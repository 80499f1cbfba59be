package vn.thidua.decision.outcome;

import vn.thidua.year.YearState;

/**
 * An award year that the reader may open.
 *
 * @param cluster code, such as {@code cum-1}
 * @param number calendar year
 */
public record VisibleYear(String cluster, String clusterName, int number, YearState state) {}
