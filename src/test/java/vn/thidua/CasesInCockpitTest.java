package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an administrator may do to a running case in Cockpit, by the interface that its pages call:
 * look and repair, but not change its course.
 */
@RightsSystemTest
class CasesInCockpitTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;

  @Test
  void
      a_case_is_not_deleted_modified_restarted_migrated_or_suspended_and_the_proper_way_is_named() {
    Clusters.Made cluster = clusters.aClusterOf(3, "buong", 2016);
    Play play = cluster.start();
    int open = play.untilThereIs("writeReport").size();
    ProcessInstance report = report(cluster, 1);
    String id = report.getId();
    String definition = report.getProcessDefinitionId();
    String one = "\"processInstanceIds\":[\"" + id + "\"]";
    String cancel =
        "{\"type\":\"cancel\",\"activityId\":\"userTask_writeReport\",\"cancelCurrentActiveActivityInstances\":true}";
    String variable = "{\"value\":\"lao-cai\",\"type\":\"String\"}";
    TasklistUser admin = administrator();

    refused(admin.delete(ENGINE + "/process-instance/" + id));
    refused(admin.post(ENGINE + "/process-instance/delete", "{" + one + "}"));
    refused(
        admin.post(
            ENGINE + "/process-instance/" + id + "/modification",
            "{\"instructions\":[" + cancel + "]}"));
    refused(
        admin.post(
            ENGINE + "/process-instance/" + id + "/modification-async",
            "{\"instructions\":[" + cancel + "]}"));
    for (String how : List.of("/modification/execute", "/modification/executeAsync")) {
      refused(
          admin.post(
              ENGINE + how,
              "{\"processDefinitionId\":\"%s\",%s,\"instructions\":[%s]}"
                  .formatted(definition, one, cancel)));
    }
    for (String how : List.of("/restart", "/restart-async")) {
      refused(
          admin.post(
              ENGINE + "/process-definition/" + definition + how,
              "{%s,\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_writeReport\"}]}"
                  .formatted(one)));
    }
    for (String how : List.of("/migration/execute", "/migration/executeAsync")) {
      refused(
          admin.post(
              ENGINE + how,
              "{%s,\"migrationPlan\":{\"sourceProcessDefinitionId\":\"%s\",\"targetProcessDefinitionId\":\"%s\",\"instructions\":[]}}"
                  .formatted(one, definition, definition)));
    }
    refused(admin.put(ENGINE + "/process-instance/" + id + "/variables/unit", variable));
    refused(admin.delete(ENGINE + "/process-instance/" + id + "/variables/unit"));
    refused(
        admin.post(
            ENGINE + "/process-instance/variables-async",
            "{" + one + ",\"variables\":{\"unit\":" + variable + "}}"));
    refused(admin.put(ENGINE + "/process-instance/" + id + "/suspended", "{\"suspended\":true}"));
    refused(admin.put(ENGINE + "/process-instance/suspended", "{" + one + ",\"suspended\":true}"));
    refused(
        admin.put(
            ENGINE + "/process-definition/" + definition + "/suspended",
            "{\"suspended\":true,\"includeProcessInstances\":true}"));
    refused(admin.delete(ENGINE + "/process-definition/" + definition + "?cascade=true"));
    refused(admin.delete(ENGINE + "/job/" + jobOf(report)));

    assertThat(play.turns("writeReport")).hasSize(open);
    assertThat(report(cluster, 1).isSuspended()).isFalse();
    assertThat(runtime.getVariable(id, "unit")).isEqualTo("buong-1");
    play.toTheEnd();
  }

  @Test
  void a_failed_job_is_tried_again_and_what_was_suspended_is_activated() {
    Clusters.Made cluster = clusters.aClusterOf(3, "sua", 2016);
    cluster.start().untilThereIs("writeReport");
    ProcessInstance report = report(cluster, 1);
    runtime.suspendProcessInstanceById(report.getId());
    TasklistUser admin = administrator();

    admin
        .put(ENGINE + "/process-instance/" + report.getId() + "/suspended", "{\"suspended\":false}")
        .expect(204);
    admin.put(ENGINE + "/job/" + jobOf(report) + "/retries", "{\"retries\":3}").expect(204);

    assertThat(report(cluster, 1).isSuspended()).isFalse();
  }

  @Test
  void whoever_works_on_a_suspended_case_reads_that_it_is_and_goes_on_once_it_is_active() {
    Clusters.Made cluster = clusters.aClusterOf(3, "nghi", 2016);
    Play play = cluster.start();
    Play.Turn turn =
        play.untilThereIs("writeReport").stream()
            .filter(each -> each.unit().equals("nghi-1"))
            .findFirst()
            .orElseThrow();
    Object answer = play.answer(turn);
    ProcessInstance report = report(cluster, 1);
    runtime.suspendProcessInstanceById(report.getId());

    assertThat(turn.person().complete(turn.id(), answer).expect(409).detail())
        .contains("đang tạm dừng", "quản trị viên");

    runtime.activateProcessInstanceById(report.getId());
    turn.person().complete(turn.id(), answer).expect(204);
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    assertThat(answer.text()).contains("Rút báo cáo", "Hủy năm thi đua");
  }

  private String jobOf(ProcessInstance instance) {
    return management.createJobQuery().processInstanceId(instance.getId()).list().get(0).getId();
  }

  private ProcessInstance report(Clusters.Made cluster, int unit) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(cluster.key() + "/" + cluster.units().get(unit))
        .singleResult();
  }

  private TasklistUser administrator() {
    return TasklistUser.signIn(world.base(), "admin", World.PASSWORD, "cockpit");
  }
}
