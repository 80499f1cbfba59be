package vn.thidua.workflow.guard;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import vn.thidua.words.Words;

/**
 * How the engine is set: authorization on with least rights, and the guards before every command.
 */
@Configuration(proxyBeanMethods = false)
class EngineSettings {

  /** Identifiers may carry hyphens and dots: {@code lao-cai.director}. */
  private static final String IDENTIFIERS = "[a-zA-Z0-9][a-zA-Z0-9._-]*";

  @Bean
  @Order(Ordering.DEFAULT_ORDER + 1)
  ProcessEnginePlugin guardedEngine(Words words) {
    return new AbstractCamundaConfiguration() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        // history is for administrators: it would tell every voter when the others voted
        engine.setEnableHistoricInstancePermissions(false);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setResourceAuthorizationProvider(new TaskRights());
        engine.setTaskMetricsEnabled(false);
        keepHistoryByItsEnd(engine);
        engine.setUserResourceWhitelistPattern(IDENTIFIERS);
        engine.setGroupResourceWhitelistPattern(IDENTIFIERS);
        engine.setTenantResourceWhitelistPattern(IDENTIFIERS);
        engine.setCustomPreCommandInterceptorsTxRequired(
            List.of(
                new RefusalsInWords(),
                new NoExpressionsInQueries(words),
                new OnlyThroughForms(engine::getIdentityService, words),
                new CasesInCockpit(engine::getIdentityService, words)));
        engine.setFailedJobCommandFactory(new FailedJobsInWords(words));
      }
    };
  }

  /**
   * Ten years (the drawings' time to live) count from an instance's end. The default writes a date
   * of removal into 17 tables whenever an instance ends, be it one that sent a mail.
   */
  private static void keepHistoryByItsEnd(ProcessEngineConfigurationImpl engine) {
    engine.setHistoryCleanupStrategy(
        ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
  }
}
