package vn.thidua.bench;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.RoundTrips;
import vn.thidua.notification.Mailbox;

/**
 * Ten thousand reminders due in one minute: what each costs, and whether people who work meanwhile
 * feel it. {@code mvn -Pbench test} prints the table.
 */
class ReminderBenchmark {

  private static final int REMINDERS = 10_000;
  private static final int PEOPLE = 200;
  private static final int AT_ONCE = 250;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 4;

  private final Table table = new Table();
  private int clusters;

  @Test
  void prints_the_table() throws Exception {
    try (ThiDua counted = ThiDua.countedOn(Database.inMemory())) {
      storm(counted, "warm-up");
      open(counted, "counted");
      RoundTrips.Count before = counted.counter().now();
      remind(counted);
      RoundTrips.Count reminded = counted.counter().now();
      send(counted);
      RoundTrips.Count sent = counted.counter().now();
      perMail("finding and announcing", reminded.since(before));
      perMail("making and sending", sent.since(reminded));
    }
    try (ThiDua ours = ThiDua.on(Database.inMemory())) {
      starving(ours);
    }
    System.out.println(table.render());
  }

  /** People work at rest and during storms in turns, so that noise meets both. */
  private void starving(ThiDua ours) throws Exception {
    storm(ours, "warm-up");
    List<Double> rest = new ArrayList<>();
    List<Double> stormy = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      List<Double> quiet = ours.times(next(ours));
      if (round < WARM_UPS) {
        continue;
      }
      rest.addAll(quiet);
      open(ours, "round" + round);
      ExecutorService jobs = Executors.newSingleThreadExecutor();
      long begin = System.nanoTime();
      Future<Double> storm =
          jobs.submit(
              () -> {
                remind(ours);
                send(ours);
                return (System.nanoTime() - begin) / 1e9;
              });
      while (!storm.isDone()) {
        stormy.addAll(ours.times(next(ours)));
      }
      seconds.add(storm.get());
      jobs.shutdown();
    }
    table.number("M1", "seconds for 10,000 reminders, median", "60", percentile(seconds, 50));
    table.ratio(
        "M2",
        "task completion p95, during the storm ÷ at rest (%d and %d completions)"
            .formatted(stormy.size(), rest.size()),
        "≤ 1.5",
        percentile(stormy, 95),
        percentile(rest, 95),
        "ms");
  }

  private void perMail(String what, RoundTrips.Count cost) {
    table.number("M3", "round trips per mail, " + what, "–", (double) cost.trips() / REMINDERS);
    table.number("M4", "statements per mail, " + what, "–", (double) cost.statements() / REMINDERS);
  }

  private Cluster next(ThiDua ours) {
    Cluster cluster =
        new Cluster(
            "r"
                + "abcdefghijklmnopqrstuvwxyz".charAt(clusters / 26)
                + "abcdefghijklmnopqrstuvwxyz".charAt(clusters++ % 26),
            8);
    ours.prepare(cluster);
    return cluster;
  }

  private void storm(ThiDua ours, String name) throws Exception {
    people(ours);
    ours.bean(RepositoryService.class)
        .createDeployment()
        .addModelInstance(
            "storm.bpmn",
            Bpmn.createExecutableProcess("storm")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_storm")
                .name("Việc đến hạn")
                .camundaCandidateGroups("${group}")
                .camundaDueDate("${due}")
                .endEvent()
                .done())
        .deploy();
    open(ours, name);
    remind(ours);
    send(ours);
  }

  private static void people(ThiDua ours) {
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
  }

  /** So many tasks that were opened a month ago and are due today. */
  private static void open(ThiDua ours, String name) {
    JdbcTemplate jdbc = ours.bean(JdbcTemplate.class);
    jdbc.update(
        "update act_ru_task set due_date_ = date '2016-01-01' where task_def_key_ ="
            + " 'userTask_storm'");
    RuntimeService runtime = ours.bean(RuntimeService.class);
    LocalDateTime now = LocalDateTime.now(ours.bean(Clock.class));
    Date due = Timestamp.valueOf(now.toLocalDate().atTime(17, 0));
    TransactionTemplate transaction = ours.bean(TransactionTemplate.class);
    for (int from = 0; from < REMINDERS; from += AT_ONCE) {
      int first = from;
      transaction.executeWithoutResult(
          status -> {
            for (int i = first; i < first + AT_ONCE; i++) {
              runtime.startProcessInstanceByKey(
                  "storm",
                  "storm/" + name + "/" + i,
                  Map.of("group", "storm-" + i % PEOPLE + ".officer", "due", due));
            }
          });
    }
    jdbc.update(
        "update act_ru_task set create_time_ = ? where task_def_key_ = 'userTask_storm'",
        Timestamp.valueOf(now.minusDays(30)));
  }

  private static void remind(ThiDua ours) throws Exception {
    for (String step : List.of("remindHolders", "escalateToHead", "escalateToLocalAffairs")) {
      ours.bean(step, JavaDelegate.class).execute(null);
    }
  }

  private static void send(ThiDua ours) {
    ours.bean(Mailbox.class).dispatch();
    ManagementService management = ours.bean(ManagementService.class);
    for (Job job : management.createJobQuery().processDefinitionKey("mailDelivery").list()) {
      management.executeJob(job.getId());
    }
  }

  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
