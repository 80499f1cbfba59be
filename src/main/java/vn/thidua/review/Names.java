package vn.thidua.review;

import java.util.Map;
import vn.thidua.cluster.MemberUnit;

/** Names of units as of the year. */
public final class Names {

  private Names() {}

  /** The unit's name, its code if it is no member. */
  public static String of(Map<String, MemberUnit> members, String unit) {
    MemberUnit member = members.get(unit);
    return member == null ? unit : member.name();
  }
}
