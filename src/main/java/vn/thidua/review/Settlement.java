package vn.thidua.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's score was settled at.
 *
 * @param mean of the cross-scores; null if there is none
 * @param settledScore null if not scored
 * @param settledReason why this one; empty where it is the mean and nothing asked for a reason
 */
public record Settlement(
    @Nullable BigDecimal mean, @Nullable BigDecimal settledScore, String settledReason) {}
