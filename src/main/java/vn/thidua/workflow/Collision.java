package vn.thidua.workflow;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Two people wrote the same at the same moment and one of them failed: an overtaken version, a lock
 * that was not given, a row that is there already. Engine and Spring wrap it, each in their way.
 */
final class Collision {

  private static final String ROLLED_BACK = "40";
  private static final String DUPLICATE = "23505";

  private Collision() {}

  /** Whether such a failure is the cause; then another try sees what the other person wrote. */
  static boolean isBehind(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(
            failure, cause -> cause != null, cause -> cause.getCause())
        .anyMatch(Collision::isOne);
  }

  private static boolean isOne(@Nullable Throwable cause) {
    return cause instanceof OptimisticLockingException
        || cause instanceof ConcurrencyFailureException
        || cause instanceof DuplicateKeyException
        || cause instanceof SQLException sql && isOne(sql.getSQLState());
  }

  private static boolean isOne(@Nullable String sqlState) {
    return sqlState != null && (sqlState.startsWith(ROLLED_BACK) || sqlState.equals(DUPLICATE));
  }
}
