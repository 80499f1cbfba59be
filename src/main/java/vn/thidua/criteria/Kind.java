package vn.thidua.criteria;

import java.util.Set;

/** The kinds of criterion, and the facts each needs. */
public enum Kind {
  ACHIEVED(Fact.ACTUAL),
  BANDED(Fact.ACTUAL),
  BANDED_SHARE(Fact.TARGET, Fact.ACTUAL),
  PROPORTIONAL(Fact.TARGET, Fact.ACTUAL),
  RELATIVE_TO_BEST(Fact.TARGET, Fact.ACTUAL),
  BONUS_PENALTY(Fact.ACTUAL, Fact.VIOLATIONS),
  /**
   * Points within bounds by judgement, the points themselves stated as the actual figure. Only for
   * tables older than the rules: a new table must not use it.
   */
  JUDGED(Fact.ACTUAL);

  private final Set<Fact> facts;

  Kind(Fact... facts) {
    this.facts = Set.of(facts);
  }

  public Set<Fact> facts() {
    return facts;
  }
}
