package vn.thidua.ballot;

import java.math.BigDecimal;

/** An option with the settled score the unit had when the ballot was opened. */
record BallotOption(Option option, BigDecimal settledScore) {

  String unit() {
    return option.unit();
  }
}
