package vn.thidua.ballot;

import java.math.BigDecimal;

/** One option after the first round: its votes, whether it reached the threshold, its score. */
record Standing(Option option, int agree, boolean passed, BigDecimal score) {}
