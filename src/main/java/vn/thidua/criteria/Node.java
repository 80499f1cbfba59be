package vn.thidua.criteria;

import java.math.BigDecimal;

/** A place in the tree: a heading with parts, or a criterion that is scored. */
public sealed interface Node permits Heading, Criterion {

  /** Such as "1.2.1". */
  String code();

  String name();

  /** What counts to the table's standard points; 0 for bonus and penalty. */
  BigDecimal standardPoints();
}
