package vn.thidua.archive.paperwork;

import static vn.thidua.workflow.ProcessVariables.PAPER_ORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.thidua.archive.PaperWriter;
import vn.thidua.archive.signature.SigningSettings;

/** {@code processes/archive/paperwork.bpmn}: the papers of one step. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningSettings.class)
class PaperworkProcess {

  static final String KEY = "paperwork";

  /** Starts orders outside the requests of people. */
  @Bean
  TaskScheduler paperClockwork() {
    ThreadPoolTaskScheduler clockwork = new ThreadPoolTaskScheduler();
    clockwork.setThreadNamePrefix("papers-");
    clockwork.setDaemon(true);
    return clockwork;
  }

  @Bean
  ProcessEnginePlugin papersInDrawings(ObjectProvider<Paperwork> paperwork) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners =
            new ArrayList<>(
                Objects.requireNonNullElse(engine.getCustomPostBPMNParseListeners(), List.of()));
        listeners.add(new PapersInDrawings(paperwork));
        engine.setCustomPostBPMNParseListeners(listeners);
      }
    };
  }

  @Bean
  JavaDelegate writePapers(PaperWriter writer) {
    return execution -> writer.write(PAPER_ORDER.in(execution));
  }
}
