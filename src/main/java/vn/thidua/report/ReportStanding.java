package vn.thidua.report;

import java.math.BigDecimal;

/**
 * A unit's report at a glance.
 *
 * @param versions how many versions were signed and handed in
 * @param selfScore total of the newest version's self-scores; 0 if nothing was written
 */
public record ReportStanding(
    long id, String unit, ReportState state, int versions, BigDecimal selfScore) {}
