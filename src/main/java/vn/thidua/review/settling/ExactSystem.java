package vn.thidua.review.settling;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Linear equations in whole numbers, as many as unknowns, solved without a rounding: Gauss and
 * Jordan free of fractions (E. H. Bareiss, 1968), where each division comes out even and the
 * entries stay as short as determinants are.
 */
final class ExactSystem {

  /**
   * Unknown {@code i} is {@code numerators[i] / denominator}.
   *
   * @param denominator never zero
   */
  record Solution(BigInteger[] numerators, BigInteger denominator) {}

  private final BigInteger[][] rows;

  ExactSystem(int unknowns) {
    this.rows = new BigInteger[unknowns][unknowns + 1];
    for (int row = 0; row < unknowns; row++) {
      clear(row);
    }
  }

  /** Forgets what was entered in an equation. */
  void clear(int row) {
    Arrays.fill(rows[row], BigInteger.ZERO);
  }

  void add(int row, int unknown, BigInteger factor) {
    rows[row][unknown] = rows[row][unknown].add(factor);
  }

  /** Adds to the side without unknowns. */
  void addRight(int row, BigInteger value) {
    add(row, rows.length, value);
  }

  /**
   * @throws ArithmeticException if the equations do not have exactly one solution
   */
  Solution solve() {
    BigInteger divisor = BigInteger.ONE;
    for (int step = 0; step < rows.length; step++) {
      exchange(step);
      BigInteger[] chosen = rows[step];
      for (BigInteger[] row : rows) {
        if (row != chosen) {
          eliminate(row, chosen, step, divisor);
        }
      }
      divisor = chosen[step];
    }
    return new Solution(
        Arrays.stream(rows).map(row -> row[rows.length]).toArray(BigInteger[]::new), divisor);
  }

  private void exchange(int step) {
    int pivot = step;
    while (rows[pivot][step].signum() == 0) {
      pivot++;
      if (pivot == rows.length) {
        throw new ArithmeticException("The equations have no single solution");
      }
    }
    BigInteger[] chosen = rows[pivot];
    rows[pivot] = rows[step];
    rows[step] = chosen;
  }

  /** Also stretches the row by the pivot, so that all solved unknowns share one denominator. */
  private static void eliminate(
      BigInteger[] row, BigInteger[] chosen, int step, BigInteger divisor) {
    BigInteger factor = row[step];
    for (int column = 0; column < row.length; column++) {
      row[column] =
          row[column]
              .multiply(chosen[step])
              .subtract(factor.multiply(chosen[column]))
              .divide(divisor);
    }
  }
}
