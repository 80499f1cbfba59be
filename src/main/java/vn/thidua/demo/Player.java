package vn.thidua.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.identity.Accounts;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.StartDesk;
import vn.thidua.workflow.TaskDesk;

/** Works open tasks at the desk as the people whose tasks they are, by the answers of a script. */
@Component
@Profile("demo")
class Player {

  private static final String MAILS = "mailDelivery";

  private final TaskDesk desk;
  private final StartDesk starts;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final Accounts accounts;
  private final ObjectMapper json;

  Player(
      TaskDesk desk,
      StartDesk starts,
      TaskService tasks,
      ManagementService jobs,
      Accounts accounts,
      ObjectMapper json) {
    this.desk = desk;
    this.starts = starts;
    this.tasks = tasks;
    this.jobs = jobs;
    this.accounts = accounts;
    this.json = json;
  }

  /** Starts a process in a person's name. */
  void start(String process, String userId, Map<String, Object> input) {
    starts.start(process, new Actor(userId, accounts.groupsOf(userId)), json.valueToTree(input));
  }

  /** Plays a case until only tasks are open that shall be left to the visitor. */
  void play(String businessKey, Script script, Predicate<Task> left) {
    boolean moved = true;
    while (moved) {
      runJobs();
      List<Task> open =
          tasks.createTaskQuery().processInstanceBusinessKeyLike(businessKey + "%").list().stream()
              .filter(left.negate())
              .toList();
      open.forEach(task -> work(task, script));
      moved = !open.isEmpty();
    }
  }

  private void work(Task task, Script script) {
    Actor actor = actorFor(task);
    JsonNode page = json.valueToTree(desk.open(task.getId(), actor));
    desk.complete(task.getId(), actor, script.answer(page, actor.unit()));
  }

  private Actor actorFor(Task task) {
    String user =
        task.getAssignee() != null
            ? task.getAssignee()
            : tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .flatMap(group -> accounts.usersIn(group).stream())
                .findFirst()
                .orElseThrow();
    return new Actor(user, accounts.groupsOf(user));
  }

  private void runJobs() {
    List<Job> due = dueJobs();
    while (!due.isEmpty()) {
      due.forEach(this::run);
      due = dueJobs();
    }
  }

  /** One that vanished meanwhile, because its task was not needed any more, is done. */
  private void run(Job job) {
    if (jobs.createJobQuery().jobId(job.getId()).count() > 0) {
      jobs.executeJob(job.getId());
    }
  }

  /** Mails go by themselves, later: no mail server keeps the demo from starting. */
  private List<Job> dueJobs() {
    return jobs.createJobQuery().messages().withRetriesLeft().active().list().stream()
        .filter(job -> !MAILS.equals(job.getProcessDefinitionKey()))
        .toList();
  }
}
