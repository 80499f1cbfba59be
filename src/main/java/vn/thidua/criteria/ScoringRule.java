package vn.thidua.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From facts to points, exactly: decimal arithmetic, and one rounding at the end, half up to two
 * decimals. The kinds have published precedents (src/docs/rules.md).
 */
public sealed interface ScoringRule {

  BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  Kind kind();

  /** Standard points (điểm chuẩn); 0 for bonus and penalty. */
  BigDecimal standard();

  /** 0 unless a rule takes points away. */
  default BigDecimal min() {
    return NOTHING;
  }

  /** The standard points unless a rule gives more. */
  default BigDecimal max() {
    return standard();
  }

  /** The points of facts without {@link #flaw}; between min and max, two decimals. */
  BigDecimal points(Facts facts);

  /** What is missing or impossible; empty if points follow. */
  default Optional<Flaw> flaw(Facts facts) {
    return unstated(facts).or(() -> impossible(facts));
  }

  /** What cannot be among facts that are all stated and none below 0. */
  default Optional<Flaw> impossible(Facts facts) {
    return Optional.empty();
  }

  private Optional<Flaw> unstated(Facts facts) {
    for (Fact fact : Fact.values()) {
      if (kind().facts().contains(fact)) {
        @Nullable BigDecimal stated = facts.get(fact);
        if (stated == null) {
          return Optional.of(new Flaw(fact, "criteria.factMissing"));
        }
        if (stated.signum() < 0) {
          return Optional.of(new Flaw(fact, "criteria.factNegative"));
        }
      }
    }
    return Optional.empty();
  }

  /** All points or none. */
  record Achieved(BigDecimal standard) implements ScoringRule {

    public Achieved {
      standard = exact(standard);
      requirePositive(standard);
    }

    @Override
    public Kind kind() {
      return Kind.ACHIEVED;
    }

    @Override
    public Optional<Flaw> impossible(Facts facts) {
      return actual(facts).signum() == 0 || actual(facts).compareTo(BigDecimal.ONE) == 0
          ? Optional.empty()
          : Optional.of(new Flaw(Fact.ACTUAL, "criteria.notYesOrNo"));
    }

    @Override
    public BigDecimal points(Facts facts) {
      return actual(facts).signum() == 0 ? NOTHING : standard;
    }
  }

  /** A rule whose points are those of a band. */
  sealed interface ByBands extends ScoringRule {

    Bands bands();

    @Override
    default BigDecimal standard() {
      return bands().most();
    }

    @Override
    default BigDecimal min() {
      return bands().least();
    }
  }

  /** Points by the band in which the figure lies, such as days late. */
  record Banded(Bands bands) implements ByBands {

    @Override
    public Kind kind() {
      return Kind.BANDED;
    }

    @Override
    public BigDecimal points(Facts facts) {
      return bands.of(actual(facts), BigDecimal.ONE);
    }
  }

  /**
   * Points by the band in which the share lies, in per cent of what was due. Where nothing was due,
   * nothing was missed: full points (our default).
   */
  record BandedShare(Bands bands) implements ByBands {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Kind kind() {
      return Kind.BANDED_SHARE;
    }

    @Override
    public Optional<Flaw> impossible(Facts facts) {
      return actual(facts).compareTo(target(facts)) > 0
          ? Optional.of(new Flaw(Fact.ACTUAL, "criteria.moreThanWasDue"))
          : Optional.empty();
    }

    @Override
    public BigDecimal points(Facts facts) {
      return target(facts).signum() == 0
          ? bands.most()
          : bands.of(actual(facts).multiply(HUNDRED), target(facts));
    }
  }

  /**
   * Standard points for 100 %, in proportion for more or less, never above the cap (Ministry of
   * Justice 7727/BTP-TĐKT 2012).
   */
  record Proportional(BigDecimal standard, BigDecimal cap) implements ScoringRule {

    public Proportional {
      standard = exact(standard);
      cap = exact(cap);
      requirePositive(standard);
      if (cap.compareTo(standard) < 0) {
        throw new IllegalArgumentException("cap below standard points");
      }
    }

    @Override
    public Kind kind() {
      return Kind.PROPORTIONAL;
    }

    @Override
    public BigDecimal max() {
      return cap;
    }

    @Override
    public Optional<Flaw> impossible(Facts facts) {
      return noTarget(facts);
    }

    @Override
    public BigDecimal points(Facts facts) {
      return standard
          .multiply(actual(facts))
          .divide(target(facts), 2, RoundingMode.HALF_UP)
          .min(cap);
    }
  }

  /**
   * Half the standard points M for reaching the target T, all for the best L of the cluster, in
   * proportion between: A below T gives ½·M·A/T, above it ½·M + ½·M·(A−T)/(L−T).
   */
  record RelativeToBest(BigDecimal standard) implements ScoringRule {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public RelativeToBest {
      standard = exact(standard);
      requirePositive(standard);
    }

    @Override
    public Kind kind() {
      return Kind.RELATIVE_TO_BEST;
    }

    @Override
    public Optional<Flaw> impossible(Facts facts) {
      return noTarget(facts);
    }

    @Override
    public BigDecimal points(Facts facts) {
      BigDecimal actual = actual(facts);
      BigDecimal target = target(facts);
      if (actual.compareTo(target) <= 0) {
        return quotient(standard.multiply(actual), TWO.multiply(target));
      }
      BigDecimal best = facts.best() == null ? actual : facts.best().max(actual);
      BigDecimal over = actual.subtract(target);
      BigDecimal bestOver = best.subtract(target);
      return quotient(standard.multiply(bestOver.add(over)), TWO.multiply(bestOver));
    }

    private static BigDecimal quotient(BigDecimal points, BigDecimal by) {
      return points.divide(by, 2, RoundingMode.HALF_UP);
    }
  }

  /** So much for each, less so much for each violation, within bounds. */
  record BonusPenalty(BigDecimal bonusEach, BigDecimal penaltyEach, BigDecimal min, BigDecimal max)
      implements ScoringRule {

    public BonusPenalty {
      bonusEach = exact(bonusEach);
      penaltyEach = exact(penaltyEach);
      min = exact(min);
      max = exact(max);
      if (bonusEach.signum() < 0 || penaltyEach.signum() < 0) {
        throw new IllegalArgumentException("bonus and penalty are counted without sign");
      }
      requireSpan(min, max);
    }

    @Override
    public Kind kind() {
      return Kind.BONUS_PENALTY;
    }

    @Override
    public BigDecimal standard() {
      return NOTHING;
    }

    @Override
    public Optional<Flaw> impossible(Facts facts) {
      return Stream.of(Fact.ACTUAL, Fact.VIOLATIONS)
          .filter(fact -> stated(facts.get(fact)).stripTrailingZeros().scale() > 0)
          .findFirst()
          .map(fact -> new Flaw(fact, "criteria.notWhole"));
    }

    @Override
    public BigDecimal points(Facts facts) {
      BigDecimal bonus = bonusEach.multiply(actual(facts));
      BigDecimal penalty = penaltyEach.multiply(stated(facts.violations()));
      return exact(bonus.subtract(penalty).stripTrailingZeros()).max(min).min(max);
    }
  }

  /** Points as stated, within bounds; see {@link Kind#JUDGED}. */
  record Judged(BigDecimal min, BigDecimal max) implements ScoringRule {

    public Judged {
      min = exact(min);
      max = exact(max);
      requireSpan(min, max);
    }

    @Override
    public Kind kind() {
      return Kind.JUDGED;
    }

    @Override
    public BigDecimal standard() {
      return max;
    }

    @Override
    public Optional<Flaw> flaw(Facts facts) { // may be below 0
      if (facts.actual() == null) {
        return Optional.of(new Flaw(Fact.ACTUAL, "criteria.factMissing"));
      }
      return facts.actual().compareTo(min) < 0 || facts.actual().compareTo(max) > 0
          ? Optional.of(new Flaw(Fact.ACTUAL, "criteria.outOfBounds"))
          : Optional.empty();
    }

    @Override
    public BigDecimal points(Facts facts) {
      return actual(facts).setScale(2, RoundingMode.HALF_UP);
    }
  }

  private static BigDecimal actual(Facts facts) {
    return stated(facts.actual());
  }

  private static BigDecimal target(Facts facts) {
    return stated(facts.target());
  }

  private static BigDecimal stated(@Nullable BigDecimal fact) {
    return Objects.requireNonNull(fact, "facts with a flaw have no points");
  }

  private static Optional<Flaw> noTarget(Facts facts) {
    return target(facts).signum() == 0
        ? Optional.of(new Flaw(Fact.TARGET, "criteria.targetMissing"))
        : Optional.empty();
  }

  private static BigDecimal exact(BigDecimal points) {
    return points.setScale(2, RoundingMode.UNNECESSARY);
  }

  private static void requirePositive(BigDecimal standard) {
    if (standard.signum() <= 0) {
      throw new IllegalArgumentException("standard points must be positive");
    }
  }

  private static void requireSpan(BigDecimal min, BigDecimal max) {
    if (min.compareTo(max) >= 0) {
      throw new IllegalArgumentException("least points must lie below most points");
    }
  }
}
