package vn.thidua.completeness;

import java.util.Collection;

/**
 * The cases that the record holds open, as far as each of them is an instance of one process. A
 * capability that keeps a record of such cases has one bean for them; the engine must run each
 * exactly once, and no other.
 */
public interface RecordedCases {

  /** Key of their process, such as {@code unitReport}. */
  String process();

  /** Business keys of those that are open. */
  Collection<String> open();
}
