package vn.thidua.identity;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.words.Words;

/** Puts {@link WatchedAccounts} in the place of the engine's own. */
@Configuration(proxyBeanMethods = false)
class AccountSettings {

  @Bean
  ProcessEnginePlugin watchedAccounts(Words words) {
    return new AbstractCamundaConfiguration() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(
            new Watching(new Departures(engine::getProcessEngine, words)));
      }
    };
  }

  private record Watching(Departures departures) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return WatchedAccounts.class;
    }

    @Override
    public Session openSession() {
      return new WatchedAccounts(departures);
    }
  }
}
