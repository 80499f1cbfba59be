package vn.thidua.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.OrganisationImport;
import vn.thidua.identity.Accounts;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.StartDesk;

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

  private final Organisation organisation;
  private final OrganisationImport imports;
  private final Accounts accounts;
  private final IdentityService identity;
  private final StartDesk starts;
  private final TaskService tasks;
  private final Player player;
  private final ObjectMapper json;
  private final Clock clock;
  private final WorkingDays workingDays;
  private final String password;

  DemoStart(
      Organisation organisation,
      OrganisationImport imports,
      Accounts accounts,
      IdentityService identity,
      StartDesk starts,
      TaskService tasks,
      Player player,
      ObjectMapper json,
      Clock clock,
      WorkingDays workingDays,
      @Value("${thidua.demo.password}") String password) {
    this.organisation = organisation;
    this.imports = imports;
    this.accounts = accounts;
    this.identity = identity;
    this.starts = starts;
    this.tasks = tasks;
    this.player = player;
    this.json = json;
    this.clock = clock;
    this.workingDays = workingDays;
    this.password = password;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(30)
  void fillAnEmptyDatabase() {
    if (!organisation.clusters().isEmpty()) {
      return;
    }
    log.info("Preparing the demo (once): the organisation, the years 2015 and 2016");
    imports.importFiles(OrganisationFiles.in("organisation/reference"));
    imports.importFiles(OrganisationFiles.in("organisation/second"));
    people().forEach(user -> accounts.setPassword(user.getId(), password));
    playTheFirstYear();
    playHalfTheSecondYear();
  }

  @EventListener(ApplicationReadyEvent.class)
  void tellWhoIsWho() {
    log.info(
        "Demo people, all with the password {} :\n{}",
        password,
        people().stream()
            .map(
                user -> "  %-22s %s".formatted(user.getId(), organisation.personName(user.getId())))
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  private void playTheFirstYear() {
    Script script = new Script(2015, clock, workingDays, "lao-cai", "ha-giang");
    start("awardYear", "giamdoc.langson", Map.of("year", FIRST_YEAR));
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
    start(
        "movement",
        "giamdoc.laocai",
        Map.of(
            "awardYear", year,
            "theme", script.text("movementTheme"),
            "occasion", script.text("movementOccasion"),
            "startsOn", today.toString(),
            "endsOn", today.plusDays(30).toString()));
    start(
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

  private void start(String process, String userId, Map<String, Object> input) {
    starts.start(process, new Actor(userId, accounts.groupsOf(userId)), json.valueToTree(input));
  }

  private List<User> people() {
    return identity.createUserQuery().list().stream()
        .filter(user -> user.getEmail() != null && user.getEmail().endsWith("@example.com"))
        .toList();
  }
}
