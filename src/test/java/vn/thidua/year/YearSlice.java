package vn.thidua.year;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;
import vn.thidua.substitution.Signatures;
import vn.thidua.words.WordsSettings;
import vn.thidua.workflow.HeldTasks;
import vn.thidua.workflow.Rules;

/** Year and organisation on an empty database; engine and accounts stand aside. */
@TestConfiguration(proxyBeanMethods = false)
@Import(WordsSettings.class)
@ComponentScan(
    basePackages = {
      "vn.thidua.calendar",
      "vn.thidua.cluster",
      "vn.thidua.criteria",
      "vn.thidua.year"
    },
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Slice"))
public class YearSlice {

  /** Tuesday, 1 November 2016, 09:00 in Hà Nội. */
  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2016-11-01T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @Bean
  Accounts accounts() {
    return mock(Accounts.class);
  }

  @Bean
  HeldTasks heldTasks() {
    return mock(HeldTasks.class);
  }

  @Bean
  Signatures signatures() {
    return mock(Signatures.class);
  }

  @Bean
  Mailbox mailbox() {
    return mock(Mailbox.class);
  }

  @Bean
  TaskService taskService() {
    TaskService tasks = mock(TaskService.class);
    when(tasks.createTaskQuery()).thenReturn(mock(TaskQuery.class, RETURNS_SELF));
    return tasks;
  }

  @Bean
  RepositoryService repositoryService() {
    return mock(RepositoryService.class);
  }

  @Bean
  RuntimeService runtimeService() {
    RuntimeService runtime = mock(RuntimeService.class);
    when(runtime.createProcessInstanceQuery())
        .thenReturn(mock(ProcessInstanceQuery.class, RETURNS_SELF));
    return runtime;
  }

  @Bean
  Rules rules() {
    Rules rules = mock(Rules.class);
    when(rules.propose(eq("quota"), any())).thenReturn(Map.of("flags", 2, "certificates", 1));
    return rules;
  }
}
