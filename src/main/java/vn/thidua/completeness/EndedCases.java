package vn.thidua.completeness;

import java.util.Collection;

/** The cases that are over for good, with everything that was called below them. */
public interface EndedCases {

  /** Business keys such as {@code cum-1/2016}. */
  Collection<String> ended();
}
