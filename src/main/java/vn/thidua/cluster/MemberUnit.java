package vn.thidua.cluster;

/**
 * A unit as it was named on a certain day.
 *
 * @param code stable, such as {@code lao-cai}; the first part of its groups' names
 * @param name such as "Sở Ngoại vụ tỉnh Lào Cai"
 * @param province short name for tables, such as "Lào Cai"
 */
public record MemberUnit(String code, String name, String province, UnitType type) {}
