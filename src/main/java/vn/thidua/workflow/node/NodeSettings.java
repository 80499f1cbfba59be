package vn.thidua.workflow.node;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes that run jobs know of each other. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class NodeSettings {

  @Bean
  TaskScheduler nodeClockwork() {
    ThreadPoolTaskScheduler clockwork = new ThreadPoolTaskScheduler();
    clockwork.setThreadNamePrefix("nodes-");
    clockwork.setDaemon(true);
    return clockwork;
  }

  @Bean
  DeadNodes deadNodes(
      JobExecutor executor,
      DataSource database,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      TaskScheduler nodeClockwork)
      throws MetaDataAccessException {
    return new DeadNodes(executor, signs(database), jdbc, transaction, nodeClockwork);
  }

  private static SignOfLife signs(DataSource database) throws MetaDataAccessException {
    String product =
        JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
    return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL
        ? new LockOfASession(database)
        : new AloneOnItsFile();
  }
}
