package vn.thidua.workflow.desk;

import java.util.function.Supplier;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a change in one transaction, again if somebody else wrote at the same moment. */
@Component
public class Attempts {

  private final TransactionTemplate transaction;
  private final RetryTemplate retry;

  Attempts(TransactionTemplate transaction, RetryTemplate retry) {
    this.transaction = transaction;
    this.retry = retry;
  }

  public <T> T at(Supplier<T> change) {
    return retry.execute(attempt -> transaction.execute(status -> change.get()));
  }
}
