package vn.thidua.year;

import java.util.List;
import java.util.Map;

/**
 * One cluster's award year, as the later stages read it.
 *
 * @param number calendar year, such as 2016
 * @param units codes of the member units, in the order of their names, frozen when the year is
 *     opened
 * @param quotas how many of each award the cluster may propose (rule R8)
 */
public record AwardYear(
    long id,
    String cluster,
    int number,
    YearState state,
    String headUnit,
    List<String> deputyUnits,
    List<String> units,
    Map<Award, Integer> quotas) {

  /** Such as {@code cum-1/2016}. */
  public String businessKey() {
    return new YearKey(cluster, number).businessKey();
  }
}
