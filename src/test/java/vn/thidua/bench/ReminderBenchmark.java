package vn.thidua.bench;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thidua.RoundTrips;
import vn.thidua.notification.Mailbox;

/**
 * Ten thousand reminders due in one minute: what each costs, and whether people who work meanwhile
 * feel it. The tasks are rows of the engine's tables, copied from one real task: how they came to
 * be is not what is measured. The mail server takes everything at once.
 */
class ReminderBenchmark {

  private static final int REMINDERS = 10_000;
  private static final int PEOPLE = 200;
  private static final int ROUNDS = 3;

  private final Table table = new Table();
  private int clusters;

  @Test
  void prints_the_table() throws Exception {
    try (ThiDua counted = ThiDua.countedOn(Database.inMemory())) {
      prepare(counted);
      open(counted, "counted");
      RoundTrips.Count before = counted.counter().now();
      remind(counted);
      RoundTrips.Count reminded = counted.counter().now();
      send(counted);
      perMail("finding and announcing", reminded.since(before));
      perMail("making and sending", counted.counter().now().since(reminded));
    }
    try (ThiDua ours = ThiDua.on(Database.inMemory())) {
      prepare(ours);
      atRestAndInStorms(ours);
    }
    System.out.println(table.render());
  }

  /** People work at rest and during storms in turns, so that noise meets both. */
  private void atRestAndInStorms(ThiDua ours) throws Exception {
    open(ours, "warmup");
    remind(ours);
    send(ours);
    ours.time(next(ours), warm -> {});
    List<Double> rest = new ArrayList<>();
    List<Double> stormy = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.time(next(ours), rest::add);
      open(ours, "round" + round);
      Cluster working = next(ours);
      FutureTask<Double> storm = new FutureTask<>(() -> storm(ours));
      new Thread(storm, "storm").start();
      ours.time(
          working,
          took -> {
            if (!storm.isDone()) {
              stormy.add(took);
            }
          });
      seconds.add(storm.get());
    }
    table.number(
        "storm", "10,000 reminders while a year is worked, seconds", "–", percentile(seconds, 50));
    table.ratio(
        "storm",
        "task p95, in the storm ÷ at rest (%d · %d tasks)".formatted(stormy.size(), rest.size()),
        "≤ 1.5",
        percentile(stormy, 95),
        percentile(rest, 95),
        "ms");
    table.ratio(
        "storm",
        "task median, in the storm ÷ at rest",
        "–",
        percentile(stormy, 50),
        percentile(rest, 50),
        "ms");
  }

  /** In one thread, as the job executor does: the jobs of a delivery come one after another. */
  private static double storm(ThiDua ours) throws Exception {
    long begin = System.nanoTime();
    remind(ours);
    send(ours);
    return (System.nanoTime() - begin) / 1e9;
  }

  private void perMail(String what, RoundTrips.Count cost) {
    table.number("storm", "round trips per mail, " + what, "–", (double) cost.trips() / REMINDERS);
    table.number(
        "storm", "statements per mail, " + what, "–", (double) cost.statements() / REMINDERS);
  }

  private Cluster next(ThiDua ours) {
    Cluster cluster = new Cluster("r" + (char) ('a' + clusters++), 8);
    ours.prepare(cluster);
    return cluster;
  }

  /** People with a group each, and a process with one task for a group. */
  private static void prepare(ThiDua ours) {
    IdentityService identity = ours.bean(IdentityService.class);
    for (int i = 0; i < PEOPLE; i++) {
      User user = identity.newUser("storm" + i);
      user.setFirstName("Người");
      user.setLastName("số " + i);
      user.setEmail("storm" + i + "@example.com");
      user.setPassword("Mat-khau#2016");
      identity.saveUser(user);
      var group = identity.newGroup("storm-" + i + ".officer");
      group.setName(group.getId());
      identity.saveGroup(group);
      identity.createMembership(user.getId(), group.getId());
    }
    ours.bean(RepositoryService.class)
        .createDeployment()
        .addModelInstance(
            "storm.bpmn",
            Bpmn.createExecutableProcess("storm")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_storm")
                .name("Việc đến hạn")
                .camundaCandidateGroups("storm-0.officer")
                .endEvent()
                .done())
        .deploy();
    ours.bean(RuntimeService.class).startProcessInstanceByKey("storm", "storm/0");
  }

  /** So many tasks that were opened a month ago and are due today, in place of those before. */
  private static void open(ThiDua ours, String round) {
    JdbcTemplate jdbc = ours.bean(JdbcTemplate.class);
    jdbc.update("delete from act_ru_identitylink where id_ like 'storm-%'");
    jdbc.update("delete from act_ru_task where id_ like 'storm-%'");
    jdbc.update("delete from act_ru_execution where id_ like 'storm-%'");
    var task =
        ours.bean(TaskService.class)
            .createTaskQuery()
            .taskDefinitionKey("userTask_storm")
            .singleResult();
    LocalDateTime now = LocalDateTime.now(ours.bean(Clock.class));
    String execution = "'storm-" + round + "-e' || x";
    copy(
        jdbc,
        "act_ru_execution",
        task.getProcessInstanceId(),
        Map.of(
            "ID_", execution,
            "PROC_INST_ID_", execution,
            "ROOT_PROC_INST_ID_", execution,
            "BUSINESS_KEY_", "'storm/" + round + "/' || x"));
    copy(
        jdbc,
        "act_ru_task",
        task.getId(),
        Map.of(
            "ID_",
            "'storm-" + round + "-t' || x",
            "EXECUTION_ID_",
            execution,
            "PROC_INST_ID_",
            execution,
            "CREATE_TIME_",
            literal(now.minusDays(30)),
            "DUE_DATE_",
            literal(now.toLocalDate().atTime(17, 0))));
    String link =
        jdbc.queryForObject(
            "select id_ from act_ru_identitylink where task_id_ = ?", String.class, task.getId());
    copy(
        jdbc,
        "act_ru_identitylink",
        link,
        Map.of(
            "ID_", "'storm-" + round + "-l' || x",
            "TASK_ID_", "'storm-" + round + "-t' || x",
            "GROUP_ID_", "'storm-' || mod(x, " + PEOPLE + ") || '.officer'"));
  }

  private static String literal(LocalDateTime moment) {
    return "timestamp '" + Timestamp.valueOf(moment) + "'";
  }

  /** Copies a row so many times, other values in some columns. */
  private static void copy(JdbcTemplate jdbc, String name, String id, Map<String, String> other) {
    List<String> columns =
        jdbc.query(
            "select * from " + name + " where 1 = 0",
            rows -> {
              List<String> names = new ArrayList<>();
              for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i));
              }
              return names;
            });
    jdbc.update(
        "insert into %s (%s) select %s from %s, system_range(1, %d) where id_ = ?"
            .formatted(
                name,
                String.join(", ", columns),
                columns.stream()
                    .map(column -> other.getOrDefault(column, column))
                    .collect(Collectors.joining(", ")),
                name,
                REMINDERS),
        id);
  }

  private static void remind(ThiDua ours) throws Exception {
    for (String step : List.of("remindHolders", "escalateToHead", "escalateToLocalAffairs")) {
      ours.bean(step, JavaDelegate.class).execute(null);
    }
  }

  private static void send(ThiDua ours) {
    ours.bean(Mailbox.class).dispatch();
    ManagementService management = ours.bean(ManagementService.class);
    for (List<Job> due = deliveries(management); !due.isEmpty(); due = deliveries(management)) {
      due.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private static List<Job> deliveries(ManagementService management) {
    return management.createJobQuery().messages().processDefinitionKey("mailDelivery").list();
  }

  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
