package vn.thidua.decision;

import java.math.BigDecimal;

/**
 * What the Ministry gives a unit for one criterion. It stands beside the cluster's settled score
 * and does not change it.
 *
 * @param criterion code in the year's criteria table
 * @param reason empty only where no points are given or taken
 */
public record MinistryScore(String unit, String criterion, BigDecimal points, String reason) {}
