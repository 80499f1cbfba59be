package vn.thidua.archive.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.thidua.PlainEngine;
import vn.thidua.archive.PaperStep;

/** The office is read from the engine's history: of whom the task was asked. */
class ApprovingOfficesTest {

  private static final String CASE = "cum-1/2016";
  private static final List<String> GROUPS =
      List.of("laoCaiDirector", "laoCaiOfficer", "sonLaDirector");

  @RegisterExtension static final PlainEngine engine = PlainEngine.with("archive/paperwork");

  private static String deployment;

  private final ApprovingOffices offices =
      new ApprovingOffices(engine.getHistoryService(), engine.getIdentityService());

  @BeforeAll
  static void aDirectorWhoIsAnOfficerTooSigned() {
    IdentityService identity = engine.getIdentityService();
    identity.saveUser(identity.newUser("an"));
    GROUPS.forEach(group -> identity.saveGroup(identity.newGroup(group)));
    identity.createMembership("an", "laoCaiDirector");
    identity.createMembership("an", "laoCaiOfficer");
    deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addModelInstance(
                "signing.bpmn",
                Bpmn.createExecutableProcess("signing")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .userTask("userTask_sign")
                    .camundaCandidateGroups("sonLaDirector,laoCaiDirector")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    engine.getRuntimeService().startProcessInstanceByKey("signing", CASE);
    Task task =
        engine.getTaskService().createTaskQuery().processInstanceBusinessKey(CASE).singleResult();
    engine.getTaskService().claim(task.getId(), "an");
    engine.getTaskService().complete(task.getId());
  }

  @AfterAll
  static void theEngineIsLeftAsItWas() {
    engine.getRepositoryService().deleteDeployment(deployment, true);
    IdentityService identity = engine.getIdentityService();
    identity.deleteUser("an");
    GROUPS.forEach(identity::deleteGroup);
  }

  @Test
  void it_is_the_group_of_his_that_the_task_was_offered_to() {
    assertThat(offices.of(step("sign", "an"))).contains("laoCaiDirector");
  }

  @Test
  void for_a_step_of_the_engine_it_is_that_of_his_last_task_in_the_case() {
    assertThat(offices.of(step("publish", "an"))).contains("laoCaiDirector");
  }

  @Test
  void whoever_did_nothing_in_the_case_has_none() {
    assertThat(offices.of(step("sign", "binh"))).isEmpty();
  }

  private static PaperStep step(String name, String by) {
    return new PaperStep(name, CASE, 1L, null, by, null, Instant.EPOCH, 1);
  }
}
