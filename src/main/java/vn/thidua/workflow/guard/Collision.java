package vn.thidua.workflow.guard;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Two people wrote the same at the same moment and one of them failed: an overtaken version, a lock
 * that was not given, a row that is there already. Engine and Spring wrap it, each in their way.
 */
public final class Collision {

  private static final String ROLLED_BACK = "40";
  private static final String DUPLICATE = "23505";

  /** A lock was waited for in vain: H2 (its error 50200) and PostgreSQL. */
  private static final Set<String> LOCKED = Set.of("HYT00", "55P03");

  /** A row that another one needs: H2 (child exists, parent missing) and PostgreSQL. */
  private static final Set<String> NEEDED = Set.of("23503", "23506");

  private static final String OF_THE_ENGINE = "ACT_FK_";

  private Collision() {}

  /** Whether such a failure is the cause; then another try sees what the other person wrote. */
  public static boolean isBehind(Throwable failure) {
    return any(
        failure,
        cause ->
            cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof DuplicateKeyException
                || isSql(cause, Collision::isOne)
                || isCaseThatGrew(cause));
  }

  /**
   * The engine deletes a case, and meanwhile somebody's step has added to it, or the other way
   * round. With our own tables it would be a fault.
   */
  private static boolean isCaseThatGrew(Throwable cause) {
    return isSql(cause, NEEDED::contains)
        && cause.getMessage() != null
        && cause.getMessage().toUpperCase(Locale.ROOT).contains(OF_THE_ENGINE);
  }

  /** Whether somebody else was still holding what this one needed. */
  public static boolean isWaitInVain(Throwable failure) {
    return any(failure, cause -> isSql(cause, LOCKED::contains));
  }

  private static boolean isOne(String sqlState) {
    return sqlState.startsWith(ROLLED_BACK)
        || sqlState.equals(DUPLICATE)
        || LOCKED.contains(sqlState);
  }

  private static boolean isSql(Throwable cause, Predicate<String> state) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && state.test(sql.getSQLState());
  }

  private static boolean any(Throwable failure, Predicate<Throwable> one) {
    return Stream.<@Nullable Throwable>iterate(
            failure, cause -> cause != null, cause -> cause.getCause())
        .anyMatch(one);
  }
}
