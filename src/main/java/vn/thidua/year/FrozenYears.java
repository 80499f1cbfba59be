package vn.thidua.year;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.criteria.CriteriaTable;

/**
 * Remembers what is fixed once a year is opened: head, members, quotas, criteria, rules. Nearly
 * every step asks for it. Only what is committed is remembered: nothing that a transaction reads,
 * which may see its own opening and then undo it.
 */
@Component
class FrozenYears {

  /**
   * @param year its cluster, number, head and deputies; not its state, which goes on
   * @param members in the order of seats
   */
  record Frozen(
      Year year,
      Map<String, MemberUnit> members,
      Map<Award, Integer> quotas,
      CriteriaTable criteria,
      RuleSet rules) {}

  private final Map<Long, Frozen> known = new ConcurrentHashMap<>();

  /** Empty if nobody has read it yet. */
  Optional<Frozen> find(long year) {
    return Optional.ofNullable(known.get(year));
  }

  /** Empty too while nothing is fixed yet, or where it may not be remembered. */
  Optional<Frozen> of(Year year, Supplier<Frozen> read) {
    if (year.state() != YearState.PLANNED
        && !TransactionSynchronizationManager.isActualTransactionActive()) {
      return Optional.of(known.computeIfAbsent(year.id(), id -> read.get()));
    }
    return find(year.id());
  }
}
