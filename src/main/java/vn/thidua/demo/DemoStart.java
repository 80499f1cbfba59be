package vn.thidua.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;

/**
 * Fills an empty database: the organisation, people who share one password, the year 2015 finished
 * and 2016 half-way, with something to do for every role. A database that holds a cluster already
 * is left alone.
 */
@Component
@Profile("demo")
class DemoStart {

  private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

  private static final String FIRST_YEAR = "cum-1/2015";
  private static final String SECOND_YEAR = "cum-1/2016";

  /** Left to the visitor: task and unit. */
  private static final Set<String> LEFT =
      Set.of(
          "userTask_writeReport son-la",
          "userTask_writeReport dien-bien",
          "userTask_signReport lang-son",
          "userTask_checkReport lao-cai",
          "userTask_checkReport quang-ninh",
          "userTask_acknowledgeMovement son-la",
          "userTask_acknowledgeMovement dien-bien",
          "userTask_reportMovement lao-cai",
          "userTask_reportMovement cao-bang",
          "userTask_answerRecommendation lai-chau");

  private final DemoPeople people;
  private final TaskService tasks;
  private final Player player;
  private final Clock clock;
  private final WorkingDays workingDays;

  DemoStart(
      DemoPeople people, TaskService tasks, Player player, Clock clock, WorkingDays workingDays) {
    this.people = people;
    this.tasks = tasks;
    this.player = player;
    this.clock = clock;
    this.workingDays = workingDays;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(30)
  void fillAnEmptyDatabase() {
    if (people.areThere()) {
      return;
    }
    log.info("Preparing the demo (once): the organisation, the years 2015 and 2016");
    people.moveIn();
    playTheFirstYear();
    playHalfTheSecondYear();
  }

  private void playTheFirstYear() {
    Script script = new Script(2015, clock, workingDays, "lao-cai", "ha-giang");
    player.start("awardYear", "giamdoc.langson", Map.of("year", FIRST_YEAR));
    player.play(FIRST_YEAR, script, task -> false);
  }

  private void playHalfTheSecondYear() {
    Script script = new Script(2016, clock, workingDays, "ha-giang", "cao-bang");
    player.play(SECOND_YEAR, script, this::isLeft);
    long year =
        (Long)
            tasks.getVariable(
                tasks
                    .createTaskQuery()
                    .processInstanceBusinessKeyLike(SECOND_YEAR + "%")
                    .list()
                    .get(0)
                    .getId(),
                "awardYear");
    LocalDate today = LocalDate.now(clock);
    player.start(
        "movement",
        "giamdoc.laocai",
        Map.of(
            "awardYear", year,
            "theme", script.text("movementTheme"),
            "occasion", script.text("movementOccasion"),
            "startsOn", today.toString(),
            "endsOn", today.plusDays(30).toString()));
    player.start(
        "recommendation",
        "canbo.laichau",
        Map.of(
            "awardYear",
            year,
            "unit",
            "lai-chau",
            "kind",
            "RECOMMENDATION",
            "subject",
            script.text("recommendationSubject"),
            "text",
            script.text("recommendationText")));
    player.play(SECOND_YEAR, script, this::isLeft);
  }

  private boolean isLeft(Task task) {
    return LEFT.contains(
        task.getTaskDefinitionKey() + " " + tasks.getVariable(task.getId(), "unit"));
  }
}
