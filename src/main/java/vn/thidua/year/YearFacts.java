package vn.thidua.year;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;

/** What every form of the year shows at its top: names, not codes. */
@Component
public class YearFacts {

  /**
   * @param head name of the head unit
   */
  public record Facts(String cluster, int number, String head, List<String> deputies) {}

  private final AwardYears years;
  private final Organisation organisation;

  YearFacts(AwardYears years, Organisation organisation) {
    this.years = years;
    this.organisation = organisation;
  }

  public Facts of(AwardYear year) {
    return of(year, years.members(year.id()));
  }

  public Facts of(AwardYear year, Map<String, MemberUnit> members) {
    return new Facts(
        organisation.clusterName(year.cluster()),
        year.number(),
        name(members, year.headUnit()),
        year.deputyUnits().stream().map(code -> name(members, code)).toList());
  }

  /** The unit's name of that year; its code if it is no member. */
  public static String name(Map<String, MemberUnit> members, String code) {
    MemberUnit unit = members.get(code);
    return unit == null ? code : unit.name();
  }
}
