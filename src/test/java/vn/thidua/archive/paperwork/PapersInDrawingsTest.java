package vn.thidua.archive.paperwork;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** A vote is taken, counted by a job, and its minutes are due only if the result is clear. */
class PapersInDrawingsTest {

  private static final Paperwork paperwork = mock();
  private static ProcessEngine engine;

  @BeforeAll
  static void anEngineThatReadsThem() {
    ObjectProvider<Paperwork> provider = mock();
    when(provider.getObject()).thenReturn(paperwork);
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("drawings");
    configuration.setJdbcUrl("jdbc:h2:mem:drawings");
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setCustomPostBPMNParseListeners(
        new ArrayList<>(List.of(new PapersInDrawings(provider))));
    engine = configuration.buildProcessEngine();
    engine.getRepositoryService().createDeployment().addModelInstance("v.bpmn", vote()).deploy();
  }

  @AfterAll
  static void closed() {
    engine.close();
  }

  @BeforeEach
  void nothingIsOrderedYet() {
    clearInvocations(paperwork);
  }

  private static BpmnModelInstance vote() {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("vote")
            .startEvent()
            .userTask("userTask_confirm")
            .sequenceFlowId("flow_toDeclare")
            .serviceTask("serviceTask_declare")
            .camundaExpression("${true}")
            .camundaAsyncBefore()
            .exclusiveGateway("gateway_decided")
            .sequenceFlowId("flow_decided")
            .condition("yes", "${decided}")
            .endEvent()
            .moveToLastGateway()
            .sequenceFlowId("flow_undecided")
            .condition("no", "${!decided}")
            .endEvent()
            .done();
    property(model, "userTask_confirm", "drafts", "minutes sheet");
    property(model, "flow_decided", "issues", "minutes");
    return model;
  }

  private static void property(BpmnModelInstance model, String id, String name, String value) {
    CamundaProperty property = model.newInstance(CamundaProperty.class);
    property.setCamundaName(name);
    property.setCamundaValue(value);
    CamundaProperties properties = model.newInstance(CamundaProperties.class);
    properties.getCamundaProperties().add(property);
    ExtensionElements elements = model.newInstance(ExtensionElements.class);
    BaseElement element = model.getModelElementById(id);
    element.setExtensionElements(elements);
    elements.addChildElement(properties);
  }

  @Test
  void a_task_orders_when_it_is_done() {
    Task task = opened(true);
    verify(paperwork, never()).order(any(), anyBoolean(), any(), any());

    engine.getTaskService().complete(task.getId());

    verify(paperwork).order(eq("minutes"), eq(true), eq("confirm"), any());
    verify(paperwork).order(eq("sheet"), eq(true), eq("confirm"), any());
  }

  @Test
  void a_task_that_is_taken_away_orders_nothing() {
    Task task = opened(true);

    engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "cancelled");

    verify(paperwork, never()).order(any(), anyBoolean(), any(), any());
  }

  @Test
  void a_flow_orders_when_it_is_taken_and_not_when_the_task_before_it_ends() {
    Task task = opened(true);
    engine.getTaskService().complete(task.getId());
    verify(paperwork, never()).order(any(), eq(false), any(), any());

    runJobs(task);

    verify(paperwork).order(eq("minutes"), eq(false), eq("decided"), any());
  }

  @Test
  void a_flow_that_is_not_taken_orders_nothing() {
    Task task = opened(false);
    engine.getTaskService().complete(task.getId());

    runJobs(task);

    verify(paperwork, never()).order(any(), eq(false), any(), any());
  }

  private static Task opened(boolean decided) {
    String instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey("vote", Map.of("decided", decided))
            .getId();
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  private static void runJobs(Task task) {
    engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(task.getProcessInstanceId())
        .list()
        .forEach(job -> engine.getManagementService().executeJob(job.getId()));
  }
}
