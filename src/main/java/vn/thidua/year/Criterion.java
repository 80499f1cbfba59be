package vn.thidua.year;

import java.math.BigDecimal;

/**
 * One line of the year's criteria table.
 *
 * @param code such as "1.2"
 * @param group such as "Nhiệm vụ chính trị, chuyên môn"
 * @param min least points: 0, or negative for penalties
 * @param max standard points
 */
public record Criterion(String code, String group, String name, BigDecimal min, BigDecimal max) {}
