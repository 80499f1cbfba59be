package vn.thidua.cluster;

import java.util.List;

/**
 * Who leads a cluster in one year (rule R14: head and one or two deputies, in rotation).
 *
 * @param year calendar year
 * @param headUnit code of the head unit
 * @param deputyUnits codes of one or two deputy units, the first one acts for the head
 */
public record Leadership(String cluster, int year, String headUnit, List<String> deputyUnits) {}
