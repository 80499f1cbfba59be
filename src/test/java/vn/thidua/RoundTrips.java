package vn.thidua;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts the round trips to the database: one per executed statement or batch. They do not lie on a
 * noisy machine.
 */
@TestComponent
public class RoundTrips implements BeanPostProcessor, QueryExecutionListener {

  private final AtomicInteger trips = new AtomicInteger();
  private final AtomicInteger statements = new AtomicInteger();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source
        ? ProxyDataSourceBuilder.create(source).listener(this).build()
        : bean;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {}

  @Override
  public void afterQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {
    trips.incrementAndGet();
    statements.addAndGet(Math.max(1, execution.getBatchSize()));
  }

  int trips() {
    return trips.get();
  }

  int statements() {
    return statements.get();
  }
}
