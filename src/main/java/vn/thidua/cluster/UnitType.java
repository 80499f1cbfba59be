package vn.thidua.cluster;

/** What kind of body a unit is; past years keep the type the unit had then. */
public enum UnitType {
  /** Sở Ngoại vụ. */
  DEPARTMENT,
  /** Phòng Ngoại vụ of a provincial office. */
  DIVISION,
  /** The Ministry of Foreign Affairs, which decides and is a member of no cluster. */
  MINISTRY
}
