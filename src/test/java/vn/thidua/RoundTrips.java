package vn.thidua;

import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts what goes to the database and comes back. Counts do not lie on a noisy machine: a round
 * trip is one executed statement or batch; commits are not counted.
 */
@TestComponent
public class RoundTrips
    implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {

  /** What was counted until a moment, or between two. */
  public record Count(long trips, long statements, long rows) {

    public Count since(Count before) {
      return new Count(trips - before.trips, statements - before.statements, rows - before.rows);
    }

    public Count plus(Count other) {
      return new Count(trips + other.trips, statements + other.statements, rows + other.rows);
    }
  }

  private final AtomicLong trips = new AtomicLong();
  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private volatile Consumer<String> log = sql -> {};

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source
        ? ProxyDataSourceBuilder.create(source)
            .listener(this)
            .methodListener(this)
            .proxyResultSet()
            .build()
        : bean;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    trips.incrementAndGet();
    statements.addAndGet(Math.max(1, execution.getBatchSize()));
    log.accept(queries.isEmpty() ? "(empty batch)" : queries.get(0).getQuery());
  }

  @Override
  public void beforeMethod(MethodExecutionContext call) {}

  @Override
  public void afterMethod(MethodExecutionContext call) {
    if (call.getTarget() instanceof ResultSet
        && call.getMethod().getName().equals("next")
        && Boolean.TRUE.equals(call.getResult())) {
      rows.incrementAndGet();
    }
  }

  public Count now() {
    return new Count(trips.get(), statements.get(), rows.get());
  }

  /** Lets somebody who looks for the cause of a number see every statement. */
  public void tell(Consumer<String> listener) {
    log = listener;
  }

  int trips() {
    return (int) trips.get();
  }
}
