package vn.thidua.decision.outcome;

import vn.thidua.workflow.Refusal;

/** There is no such award year, or not for this reader; which of these is not told. */
class YearNotVisible extends Refusal {

  YearNotVisible(String cluster, int number) {
    super("decision.yearNotVisible", cluster, String.valueOf(number));
  }
}
