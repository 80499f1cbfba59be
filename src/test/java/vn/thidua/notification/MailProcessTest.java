package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.spring.boot.starter.event.EventPublisherPlugin;
import org.camunda.bpm.spring.boot.starter.property.EventingProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.ScriptedSmtp.Moment;
import vn.thidua.notification.delivery.Dispatch;
import vn.thidua.notification.delivery.Failures;
import vn.thidua.notification.delivery.MailDeliveryTest;
import vn.thidua.notification.delivery.MailNotDelivered;
import vn.thidua.notification.delivery.Outbox;
import vn.thidua.notification.desk.MailDesk;

/** Mail through a real engine with authorization on: task → outbox → job → server → incident. */
@DataJdbcTest
@Import({
  MailSlice.class,
  MailProcessTest.Engine.class,
  Dispatch.class,
  Failures.class,
  NewTaskMails.class
})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class MailProcessTest {

  @RegisterExtension
  static final GreenMailExtension SMTP =
      new GreenMailExtension(ServerSetup.SMTP.dynamicPort()).withPerMethodLifecycle(true);

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired IdentityService identity;
  @Autowired Mailbox mailbox;
  @Autowired MailDesk desk;
  @Autowired MailRecord record;
  @Autowired Outbox outbox;
  @Autowired JavaMailSenderImpl server;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ProcessEngine engine;
  @MockitoBean Accounts accounts;
  @MockitoBean OurProcesses processes;

  @BeforeEach
  void aPactToBeSignedByTwoDirectorsOfOneUnit() {
    identity.clearAuthentication();
    repository
        .createDeploymentQuery()
        .list()
        .forEach(each -> repository.deleteDeployment(each.getId(), true));
    jdbc.update("delete from mail_event");
    jdbc.update("delete from mail");
    server.setPort(SMTP.getSmtp().getPort());
    deploy();
    if (identity.createUserQuery().count() == 0) {
      user("an", "an@lao-cai.vn");
      user("binh", "binh@lao-cai.vn");
      user("chi", null);
      mayStartThePact("chi");
    }
    jdbc.update("update ACT_ID_USER set EMAIL_ = 'binh@lao-cai.vn' where ID_ = 'binh'");
    when(accounts.membersOf(anyCollection())).thenReturn(Map.of());
    when(accounts.membersOf(Set.of("lao-cai.director")))
        .thenReturn(Map.of("lao-cai.director", Set.of("an", "binh", "chi")));
    when(processes.include(org.mockito.ArgumentMatchers.anyString()))
        .thenAnswer(call -> !call.getArgument(0, String.class).startsWith("foreign:"));
  }

  @Test
  void everybody_who_may_take_a_new_task_is_told_once_after_commit() throws Exception {
    start("pact");
    Task task = tasks.createTaskQuery().singleResult();
    assertThat(SMTP.getReceivedMessages()).isEmpty();
    runJobs();

    assertThat(receivers()).containsExactlyInAnyOrder("an@lao-cai.vn", "binh@lao-cai.vn");
    assertThat(SMTP.getReceivedMessages()[0].getSubject())
        .isEqualTo("[cum-1/2016] Việc mới: Ký giao ước thi đua");
    assertThat(MailDeliveryTest.text(SMTP.getReceivedMessages()[0], "text/plain"))
        .contains(
            "Việc: Ký giao ước thi đua",
            "Hồ sơ: Cụm thi đua số 1, năm 2016",
            "Mã hồ sơ: cum-1/2016",
            "Hạn: 31/12/2016",
            "http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task.getId());
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("mailDelivery").count())
        .isZero();
    assertThat(record.page(MailState.SENT, null, 10, 0))
        .extracting(Mail::event)
        .containsOnly("task:" + task.getId());
  }

  @Test
  void a_user_who_may_neither_read_users_nor_start_deliveries_still_causes_mails() {
    engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
    identity.setAuthentication("chi", List.of());
    try {
      start("pact");
      mailbox.post("notice:1", "cum-1/2016", List.of("an"), "Thông báo", "Nội dung");
      assertThat(identity.createUserQuery().count()).isZero();
    } finally {
      identity.clearAuthentication();
      engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
    }
    runJobs();

    assertThat(receivers()).hasSize(3);
  }

  @Test
  void an_assigned_task_is_told_to_its_assignee_only() {
    start("count");
    runJobs();

    assertThat(receivers()).containsExactly("binh@lao-cai.vn");
  }

  @Test
  void a_task_that_is_rolled_back_or_not_ours_is_told_to_nobody() {
    transaction.executeWithoutResult(
        status -> {
          start("pact");
          status.setRollbackOnly();
        });
    start("foreign");

    assertThat(outbox.somethingWaits()).isFalse();
    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void with_the_server_down_cockpit_gets_an_incident_that_a_retry_closes_and_nobody_gets_two() {
    server.setPort(1);
    start("pact");
    mailbox.dispatch();
    Job job = management.createJobQuery().messages().singleResult();
    for (int tries = 0; tries < 2; tries++) {
      assertThatThrownBy(() -> management.executeJob(job.getId()))
          .isInstanceOf(MailNotDelivered.class);
    }
    assertThat(runtime.createIncidentQuery().singleResult().getIncidentMessage())
        .startsWith("Còn 2 thư chưa gửi được");

    server.setPort(SMTP.getSmtp().getPort());
    management.setJobRetries(job.getId(), 1);
    runJobs();

    assertThat(receivers()).containsExactlyInAnyOrder("an@lao-cai.vn", "binh@lao-cai.vn");
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @Test
  void after_an_incident_six_hours_bring_another_try_by_themselves() {
    server.setPort(1);
    start("count");
    mailbox.dispatch();
    Job job = management.createJobQuery().messages().singleResult();
    for (int tries = 0; tries < 2; tries++) {
      assertThatThrownBy(() -> management.executeJob(job.getId()))
          .isInstanceOf(MailNotDelivered.class);
    }
    assertThat(runtime.createIncidentQuery().count()).isOne();
    server.setPort(SMTP.getSmtp().getPort());
    management.executeJob(management.createJobQuery().timers().singleResult().getId());
    assertThat(management.createJobQuery().messages().singleResult().getRetries()).isOne();
    management.executeJob(job.getId());

    assertThat(receivers()).containsExactly("binh@lao-cai.vn");
    assertThat(runtime.createIncidentQuery().count()).isZero();
    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void a_server_that_is_down_for_six_hours_loses_nothing_and_then_everything_goes_out_once() {
    deploy("PT1M,PT5M,PT15M,PT30M");
    Instant morning = Instant.parse("2016-12-22T01:00:00Z");
    Set<Long> incidents = new TreeSet<>();
    server.setPort(1);
    try {
      for (int minute = 0; minute < 13 * 60; minute++) {
        ClockUtil.setCurrentTime(Date.from(morning.plus(Duration.ofMinutes(minute))));
        if (minute < 6 * 60 && minute % 30 == 0) {
          mailbox.post("down:" + minute, "cum-1/2016", List.of("an", "binh"), "x", "y");
          mailbox.dispatch();
        }
        if (minute == 6 * 60) {
          incidents.add(runtime.createIncidentQuery().count());
          server.setPort(SMTP.getSmtp().getPort());
        }
        runWhatIsDue();
      }
    } finally {
      ClockUtil.reset();
    }

    assertThat(incidents).as("seen in Cockpit before it was up again").noneMatch(each -> each == 0);
    assertThat(receivers()).hasSize(24);
    assertThat(record.page(MailState.SENT, null, 100, 0)).hasSize(24);
    assertThat(runtime.createIncidentQuery().count()).isZero();
    assertThat(management.createJobQuery().count()).isZero();
  }

  private void runWhatIsDue() {
    for (Job job : management.createJobQuery().executable().list()) {
      try {
        management.executeJob(job.getId());
      } catch (MailNotDelivered down) {
        // the engine counts its tries
      }
    }
  }

  @Test
  void whom_a_mail_cannot_reach_the_secretary_reaches_in_another_way() {
    jdbc.update("update ACT_ID_USER set EMAIL_ = 'not an address' where ID_ = 'binh'");
    start("count");
    runJobs();
    runJobs();
    runJobs();

    Mail failed = record.page(MailState.FAILED, null, 10, 0).get(0);
    Task reach =
        tasks.createTaskQuery().processDefinitionKey("unreachableRecipient").singleResult();
    assertThat(tasks.getVariable(reach.getId(), "mail")).isEqualTo(failed.id());
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processInstanceId(reach.getProcessInstanceId())
                .singleResult()
                .getBusinessKey())
        .isEqualTo("cum-1/2016/thu-" + failed.id());
    assertThat(tasks.getIdentityLinksForTask(reach.getId()))
        .extracting(IdentityLink::getGroupId)
        .containsExactly("lao-cai.secretary");
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @Test
  void that_a_mail_about_such_a_task_fails_makes_no_further_task() {
    mailbox.post("x:1", "cum-1/2016/thu-5", List.of("binh"), "x", "y");
    jdbc.update("update ACT_ID_USER set EMAIL_ = 'not an address' where ID_ = 'binh'");
    runJobs();
    runJobs();

    assertThat(record.page(MailState.FAILED, null, 10, 0)).hasSize(1);
    assertThat(tasks.createTaskQuery().count()).isZero();
  }

  @Test
  void people_work_on_while_the_server_holds_a_delivery() throws Exception {
    start("count");
    start("pact");
    Task count = tasks.createTaskQuery().taskAssignee("binh").singleResult();
    try (ScriptedSmtp slow = new ScriptedSmtp()) {
      aPatientClientOf(slow);
      ScriptedSmtp.Hold hold = slow.holdAt(Moment.END_OF_DATA, 1);
      CompletableFuture<Void> delivery = CompletableFuture.runAsync(this::runJobs);
      hold.awaitClient(Duration.ofSeconds(30));

      tasks.complete(count.getId());
      start("pact");

      assertThat(delivery).as("still held by the server").isNotDone();
      assertThat(record.page(MailState.SENT, null, 10, 0)).isEmpty();
      hold.end();
      delivery.get(30, TimeUnit.SECONDS);
      assertThat(slow.taken()).hasSize(3);
    } finally {
      server.setJavaMailProperties(new MailSlice().mailServer().getJavaMailProperties());
    }
    assertThat(tasks.createTaskQuery().count()).isEqualTo(2);
    assertThat(outbox.somethingWaits()).as("the mails of the second pact").isTrue();
  }

  /** It would wait longer than the test does. */
  private void aPatientClientOf(ScriptedSmtp slow) {
    server.setPort(slow.port());
    server.getJavaMailProperties().setProperty("mail.smtp.timeout", "60000");
  }

  @Test
  void a_large_set_goes_out_in_several_jobs() {
    transaction.executeWithoutResult(
        status -> {
          for (int each = 0; each < 101; each++) {
            mailbox.post("x:" + each, "cum-1/2016", List.of("an"), "x", "y");
          }
        });
    mailbox.dispatch();
    management.executeJob(management.createJobQuery().messages().singleResult().getId());
    assertThat(receivers()).hasSize(100);
    management.executeJob(management.createJobQuery().messages().singleResult().getId());

    assertThat(receivers()).hasSize(101);
    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void resending_what_no_delivery_waits_for_starts_one() throws Exception {
    mailbox.post("old", "cum-1/2016", List.of("an"), "Thông báo", "Nội dung");
    runJobs();
    jdbc.update("update mail set state = 'HELD', sent_at = null, address = 'an@old.vn'");
    SMTP.purgeEmailFromAllMailboxes();
    desk.resend(record.page(MailState.HELD, null, 1, 0).get(0).id(), "admin");
    runJobs();

    assertThat(receivers()).containsExactly("an@lao-cai.vn");
  }

  private void start(String key) {
    runtime.startProcessInstanceByKey(key, "cum-1/2016");
  }

  private void runJobs() {
    mailbox.dispatch();
    management
        .createJobQuery()
        .messages()
        .list()
        .forEach(job -> management.executeJob(job.getId()));
  }

  private List<String> receivers() {
    return Arrays.stream(SMTP.getReceivedMessages()).map(MailProcessTest::to).toList();
  }

  private static String to(MimeMessage message) {
    try {
      return message.getHeader("To", null);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void user(String id, String email) {
    User user = identity.newUser(id);
    user.setEmail(email);
    identity.saveUser(user);
  }

  private void mayStartThePact(String user) {
    allow(user, Resources.PROCESS_DEFINITION, "pact", Permissions.CREATE_INSTANCE);
    allow(user, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
  }

  private void allow(String user, Resources resource, String id, Permissions permission) {
    Authorization grant =
        engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(user);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.addPermission(permission);
    engine.getAuthorizationService().saveAuthorization(grant);
  }

  private void deploy() {
    deploy("R2/PT0S");
  }

  private void deploy(String retries) {
    repository
        .createDeployment()
        .addString("mailDelivery.bpmn", drawing("mailDelivery", "PT1M,PT5M,PT15M,PT30M", retries))
        .addString(
            "unreachableRecipient.bpmn",
            drawing(
                "unreachableRecipient",
                "${calendar.termOf('reachRecipient')}",
                "2016-12-22T17:00:00"))
        .addModelInstance("pact.bpmn", withCandidates("pact"))
        .addModelInstance("foreign.bpmn", withCandidates("foreign"))
        .addModelInstance(
            "count.bpmn",
            Bpmn.createExecutableProcess("count")
                .startEvent()
                .userTask()
                .name("Xác nhận kết quả kiểm phiếu")
                .camundaAssignee("binh")
                .endEvent()
                .done())
        .deploy();
  }

  /** A drawing of ours, but for a part that does not suit this test. */
  private static String drawing(String key, String part, String other) {
    try {
      String drawn = Files.readString(Path.of("processes/notification/" + key + ".bpmn"));
      assertThat(drawn).contains(part);
      return drawn.replace(part, other);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static org.camunda.bpm.model.bpmn.BpmnModelInstance withCandidates(String key) {
    return Bpmn.createExecutableProcess(key)
        .startEvent()
        .userTask()
        .name("Ký giao ước thi đua")
        .camundaCandidateGroups("lao-cai.director")
        .camundaDueDate("2016-12-31T23:59:59+07:00")
        .endEvent()
        .done();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Engine {

    @Bean
    CaseSecretaries secretaries() {
      return businessKey -> Optional.of("lao-cai.secretary");
    }

    @Bean
    ProcessEngineFactoryBean processEngine(
        DataSource dataSource,
        PlatformTransactionManager transactions,
        ApplicationContext application) {
      EventingProperty tasksOnly = new EventingProperty();
      tasksOnly.setExecution(false);
      tasksOnly.setHistory(false);
      SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
      engine.setApplicationContext(application);
      engine.setDataSource(dataSource);
      engine.setTransactionManager(transactions);
      engine.setDatabaseSchemaUpdate("true");
      engine.setEnforceHistoryTimeToLive(false);
      engine.setJobExecutorActivate(false);
      engine.setDefaultNumberOfRetries(2);
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
      engine.getProcessEnginePlugins().add(new EventPublisherPlugin(tasksOnly, application));
      ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
      factory.setProcessEngineConfiguration(engine);
      return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
      return engine.getRuntimeService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
      return engine.getRepositoryService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
      return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
      return engine.getManagementService();
    }

    @Bean
    IdentityService identityService(ProcessEngine engine) {
      return engine.getIdentityService();
    }
  }
}
