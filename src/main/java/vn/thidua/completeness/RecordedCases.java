package vn.thidua.completeness;

import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cases that the record holds open, as far as each of them is an instance of one process. A
 * capability that keeps a record of such cases has one bean for them; the engine must run each
 * exactly once, and no other.
 *
 * @param process key of their process, such as {@code unitReport}
 * @param keys reads the business keys of those that are open
 */
public record RecordedCases(String process, Supplier<? extends Collection<String>> keys) {

  /**
   * @param keys a query for their business keys
   */
  public RecordedCases(String process, JdbcClient jdbc, String keys) {
    this(process, () -> jdbc.sql(keys).query(String.class).list());
  }

  Collection<String> open() {
    return keys.get();
  }
}
