package vn.thidua.evidence;

/**
 * The same content stands elsewhere as well: in another year of the unit, or with another unit.
 *
 * @param sha256 of the content
 * @param awardYear where else
 * @param unit code of the unit where else
 */
public record Reuse(String sha256, long awardYear, String unit) {}
