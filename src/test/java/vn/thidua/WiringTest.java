package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thidua.archive.PaperSource;
import vn.thidua.workflow.StartWork;
import vn.thidua.workflow.TaskWork;

/** What the drawings name is there: behind every id stands the bean of that name. */
@SystemTest
class WiringTest {

  @Autowired RepositoryService repository;
  @Autowired ApplicationContext beans;

  @Test
  void every_process_is_deployed_once_under_its_path() throws IOException {
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
    assertThat(processes())
        .hasSize(beans.getResources("classpath:processes/*/*.bpmn").length)
        .allSatisfy(
            process -> {
              assertThat(process.getVersion()).isEqualTo(1);
              assertThat(process.getResourceName())
                  .matches("processes/[a-z]+/" + process.getKey() + "\\.bpmn");
            });
  }

  @Test
  void behind_every_user_task_stands_its_work() {
    assertThat(ids(UserTask.class)).isNotEmpty().allSatisfy(name -> has(name, TaskWork.class));
  }

  @Test
  void behind_every_service_task_and_rule_task_stands_its_delegate() {
    assertThat(Stream.concat(ids(ServiceTask.class), ids(BusinessRuleTask.class)))
        .isNotEmpty()
        .allSatisfy(name -> has(name, JavaDelegate.class));
  }

  @Test
  void behind_every_process_a_person_starts_stands_its_start_form() {
    assertThat(processes().filter(ProcessDefinition::isStartableInTasklist))
        .isNotEmpty()
        .allSatisfy(
            process -> {
              has(process.getKey() + "Start", StartWork.class);
              assertThat(formKey(process)).endsWith("/" + process.getKey() + ".html");
              assertThat(repository.getIdentityLinksForProcessDefinition(process.getId()))
                  .as("candidate starters of %s", process.getKey())
                  .isNotEmpty();
            });
  }

  @Test
  void no_work_is_without_a_task() {
    assertThat(beans.getBeanNamesForType(TaskWork.class))
        .containsExactlyInAnyOrderElementsOf(ids(UserTask.class).toList());
  }

  /** A paper that no drawing orders would never be written; one that nobody tells of would fail. */
  @Test
  void every_paper_is_ordered_by_a_drawing_and_every_order_has_its_source() {
    Set<String> ordered =
        processes()
            .flatMap(
                process ->
                    repository
                        .getBpmnModelInstance(process.getId())
                        .getModelElementsByType(CamundaProperty.class)
                        .stream())
            .filter(property -> property.getCamundaName().matches("issues|drafts"))
            .flatMap(property -> Stream.of(property.getCamundaValue().split(" ")))
            .collect(Collectors.toSet());

    assertThat(beans.getBeansOfType(PaperSource.class).values())
        .extracting(PaperSource::kind)
        .containsExactlyInAnyOrderElementsOf(ordered);
  }

  /** So neither lists nor mails nor reminders take it to whoever stands in for somebody. */
  @Test
  void what_is_done_in_person_is_drawn_for_a_person_or_a_delegate() {
    assertThat(
            drawn(UserTask.class)
                .filter(task -> beans.getBean(nameOf(task), TaskWork.class).inPerson()))
        .extracting(UserTask::getCamundaCandidateGroups)
        .containsOnly(null, "${roster.delegate(unit)}", "${ballots.voterGroup(ballot, unit)}");
  }

  private void has(String name, Class<?> type) {
    assertThat(beans.containsBean(name)).as("bean %s", name).isTrue();
    assertThat(beans.getBean(name)).isInstanceOf(type);
  }

  private Stream<ProcessDefinition> processes() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream();
  }

  private String formKey(ProcessDefinition process) {
    return repository
        .getBpmnModelInstance(process.getId())
        .getModelElementsByType(StartEvent.class)
        .stream()
        .map(StartEvent::getCamundaFormKey)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private Stream<String> ids(Class<? extends FlowElement> type) {
    return drawn(type).map(WiringTest::nameOf).distinct();
  }

  private <T extends FlowElement> Stream<T> drawn(Class<T> type) {
    return processes()
        .flatMap(
            process ->
                repository
                    .getBpmnModelInstance(process.getId())
                    .getModelElementsByType(type)
                    .stream());
  }

  private static String nameOf(FlowElement element) {
    return element.getId().substring(element.getId().indexOf('_') + 1);
  }
}
