package vn.thidua;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thidua.ballot.seal.QuickKeys;
import vn.thidua.ballot.seal.TellerKey;

/**
 * Holds evaluation meetings of one year, as many as a test needs, each a process of its own whose
 * every task is handed in over HTTP.
 */
@TestComponent
public class MeetingHall {

  /** Of every teller in the script. */
  static final String PASSPHRASE = "hòm phiếu chỉ để diễn tập";

  @Autowired private World world;
  @Autowired private TaskService tasks;
  @Autowired private IdentityService identity;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcTemplate jdbc;

  /** Calls a meeting; answers its process instance. */
  String start(String businessKey, long awardYear) {
    return runtime
        .startProcessInstanceByKey("evaluationMeeting", businessKey, Map.of("awardYear", awardYear))
        .getId();
  }

  /** Calls a meeting and opens its ballot. */
  String call(Play play, String businessKey, long awardYear) {
    String meeting = start(businessKey, awardYear);
    until(play, meeting, "adoptScoreTable");
    keepKeys((Long) runtime.getVariable(meeting, "meeting"));
    until(play, meeting, "confirmOpening").forEach(play::take);
    return meeting;
  }

  /** The tellers' keys; stretching their passphrases would take most of a test's time. */
  private void keepKeys(long meeting) {
    TellerKey key = QuickKeys.under(PASSPHRASE);
    jdbc.update(
        """
        insert into teller_key (meeting, user_id, public_key, sealed_private_key, salt, iterations)
        select meeting, user_id, ?, ?, ?, ? from teller where meeting = ?
        """,
        key.publicKey(),
        key.sealedPrivateKey(),
        key.salt(),
        key.iterations(),
        meeting);
  }

  /** Works a meeting by the script up to the tasks of this name, or to its end. */
  List<Play.Turn> until(Play play, String meeting, String name) {
    while (true) {
      world.runJobs();
      List<Play.Turn> turns = turns(meeting);
      if (turns.isEmpty() || turns.stream().anyMatch(turn -> turn.name().equals(name))) {
        return turns;
      }
      play.take(turns.get(0));
    }
  }

  /** The open tasks of a meeting, each with one person who may do it. */
  List<Play.Turn> turns(String meeting) {
    return tasks.createTaskQuery().processInstanceId(meeting).list().stream()
        .map(this::turn)
        .toList();
  }

  /** A paper whose first marks are the digits of a number: 0 disagrees, 1 agrees. */
  static ObjectNode paper(ObjectNode blank, int number) {
    int bit = 0;
    for (var choice : blank.path("choices")) {
      boolean agree = (number >> bit++ & 1) == 1;
      ((ObjectNode) choice).put("opinion", agree ? "AGREE" : "DISAGREE");
    }
    return blank;
  }

  private Play.Turn turn(Task task) {
    Person person = world.person(person(task));
    return new Play.Turn(
        person,
        task.getId(),
        task.getTaskDefinitionKey().replace("userTask_", ""),
        "",
        world.unitOf(person.userId()));
  }

  private String person(Task task) {
    if (task.getAssignee() != null) {
      return task.getAssignee();
    }
    IdentityLink link = tasks.getIdentityLinksForTask(task.getId()).get(0);
    return link.getUserId() != null
        ? link.getUserId()
        : identity.createUserQuery().memberOfGroup(link.getGroupId()).list().get(0).getId();
  }
}
