package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.identity.Accounts;
import vn.thidua.workflow.Actor;
import vn.thidua.workflow.StartDesk;
import vn.thidua.workflow.StartWork;
import vn.thidua.workflow.TaskDesk;
import vn.thidua.workflow.TaskWork;

/** Whatever is handed in at whichever form: a clear refusal in Vietnamese, and nothing changed. */
@RightsSystemTest
class BadInputTest {

  private static final Pattern TECHNICAL =
      Pattern.compile(
          "Exception|vn\\.thidua|java\\.|org\\.|com\\.|jdbc|SQL|(?i:select |insert |\\bat \\w+\\()"
              + "|\"trace\"|constraint|ENGINE-");
  private static final Pattern VIETNAMESE = Pattern.compile("[ạảấầậẩếềệểịỉọỏốồộổớờợởụủứừựửỳỷđưăơ]");

  /** Tasks that the script would do in the straight way. */
  private static final Set<String> LONG_WAY = Set.of("writeReport", "crossScore", "castBallot");

  /** No fault: what was taken away need not be there, or stands for the same. */
  private static final Set<String> HARMLESS =
      Set.of(
          // two remarks on one criterion
          "checkReport, remarks: duplicate row",
          // a remark on the whole report instead of on one criterion
          "checkReport, remarks[0].criterion: code ");

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired Database database;
  @Autowired TaskDesk desk;
  @Autowired StartDesk starts;
  @Autowired Accounts accounts;
  @Autowired TransactionTemplate transaction;
  @Autowired RuntimeService runtime;
  @Autowired ApplicationContext beans;
  @Autowired ObjectMapper json;

  private final List<String> faults = new ArrayList<>();
  private final Set<String> tried = new TreeSet<>();

  @Test
  void every_form_of_a_year_refuses_whatever_is_wrong_and_changes_nothing() {
    Clusters.Made cluster = clusters.aClusterOf(4, "loi", 2016);
    tryStart(cluster.director(0), "awardYear", Map.of("year", cluster.key()));
    Play play = cluster.start();
    playOnTrying(play, turn -> turn.name().equals("writeReport"));
    long year = yearOf(cluster);
    tryTheStartsOfARunningYear(cluster, year);
    world.fireTimer(reportInstance(cluster, 3));
    playOnTrying(play, turn -> false);
    tryTheImport();

    assertThat(faults).isEmpty();
    assertThat(tried)
        .containsAll(List.of(beans.getBeanNamesForType(TaskWork.class)))
        .containsAll(List.of(beans.getBeanNamesForType(StartWork.class)));
  }

  private void tryTheStartsOfARunningYear(Clusters.Made cluster, long year) {
    LocalDate today = LocalDate.now();
    Map<String, Object> movement =
        Map.of(
            "awardYear",
            year,
            "theme",
            "Chủ đề",
            "occasion",
            "Dịp",
            "startsOn",
            today.toString(),
            "endsOn",
            today.plusDays(9).toString());
    tryStart(cluster.director(0), "movement", movement);
    cluster.director(0).post("/api/processes/movement/start", movement).expect(201);
    Map<String, Object> recommendation =
        Map.of(
            "awardYear", year,
            "unit", cluster.units().get(2),
            "kind", "OBSTACLE",
            "subject", "Việc",
            "text", "Nội dung");
    tryStart(cluster.officer(2), "recommendation", recommendation);
    cluster.officer(2).post("/api/processes/recommendation/start", recommendation).expect(201);
    tryStart(cluster.director(0), "yearCancellation", Map.of("awardYear", year, "reason", "Lý do"));
    long report = reportOf(cluster, 2);
    tryStart(cluster.director(2), "reportWithdrawal", Map.of("report", report, "reason", "Lý do"));
    tryStart(
        cluster.director(0),
        "deadlineExtension",
        Map.of("report", report, "newDue", workday(today.plusDays(80)), "reason", "Lý do"));
  }

  private void tryTheImport() {
    Person admin = world.administrator();
    tryStart(admin, "organisationImport", Map.of());
    admin.post("/api/processes/organisationImport/start", Map.of()).expect(201);
    String task = admin.get("/api/tasks").body().get(0).path("id").asText();
    ObjectNode files = json.createObjectNode();
    Stream.of("clusters", "units", "memberships", "people", "leadership")
        .forEach(file -> files.put(file, "sai;cột\n1;2"));
    tryTask(new Play.Turn(admin, task, "importOrganisation", "", ""), files);
  }

  /**
   * Plays the case; each kind of task is tried with bad input the first time it is open. The case
   * takes the long way, so that every kind of task comes up.
   */
  private void playOnTrying(Play play, Predicate<Play.Turn> left) {
    Predicate<Play.Turn> ours =
        turn -> !tried.contains(turn.name()) || LONG_WAY.contains(turn.name());
    List<Play.Turn> turns;
    do {
      play.until(ours.or(left));
      turns = play.open().stream().filter(ours.and(left.negate())).toList();
      for (Play.Turn turn : turns) {
        ObjectNode valid = answer(play, turn);
        if (!tried.contains(turn.name())) {
          tryTask(turn, valid);
        }
        play.take(turn, valid);
      }
    } while (!turns.isEmpty());
  }

  /**
   * All reports and scores are alike and everybody agrees to everything, so that the chair must
   * break a tie; every report is returned once, the dossier asked back once.
   */
  private ObjectNode answer(Play play, Play.Turn turn) {
    Play.Turn alike =
        new Play.Turn(turn.person(), turn.id(), turn.name(), turn.businessKey(), "x-0");
    ObjectNode input = play.answer(LONG_WAY.contains(turn.name()) ? alike : turn);
    switch (turn.name()) {
      case "castBallot" ->
          input.path("choices").forEach(each -> ((ObjectNode) each).put("opinion", "AGREE"));
      case "breakTie" -> {
        JsonNode places = turn.person().page(turn.id()).path("view").path("places");
        for (int place = 0; place < places.size(); place++) {
          ((ObjectNode) input.path("choices").get(place))
              .set("unit", places.get(place).path("units").get(0).path("unit"));
        }
        input.put("reason", "Đơn vị có thành tích nổi bật hơn.");
      }
      case "checkReport" -> {
        input.put("complete", false).put("newDue", workday(LocalDate.now().plusDays(70)));
        ((ObjectNode) input.path("remarks").get(0)).put("text", "Bổ sung minh chứng.");
      }
      case "receiveDossier" -> input.put("complete", false).put("question", "Đề nghị bổ sung.");
      default -> {}
    }
    return input;
  }

  private void tryTask(Play.Turn turn, ObjectNode valid) {
    tried.add(turn.name());
    String path = "/api/tasks/" + turn.id() + "/completion";
    List<Spoiled> all = new ArrayList<>(Spoiled.shapes());
    all.addAll(Spoiled.valuesOf(valid));
    tryAll(
        turn.name(),
        all,
        spoiled -> accepted(() -> desk.complete(turn.id(), actor(turn.person()), spoiled)),
        turn.person(),
        path);
    if (turn.person().get("/api/tasks/" + turn.id()).status() != 200) {
      faults.add(turn + ": the task is gone");
    }
  }

  private void tryStart(Person person, String process, Map<String, Object> valid) {
    tried.add(process + "Start");
    List<Spoiled> all = new ArrayList<>(Spoiled.shapes());
    all.addAll(Spoiled.valuesOf(json.valueToTree(new LinkedHashMap<>(valid))));
    tryAll(
        process + "Start",
        all,
        spoiled -> accepted(() -> starts.start(process, actor(person), spoiled)),
        person,
        "/api/processes/" + process + "/start");
  }

  private void tryAll(
      String form, List<Spoiled> all, Predicate<JsonNode> accepted, Person person, String path) {
    Map<String, List<String>> before = database.rows();
    for (Spoiled spoiled : all) {
      String what = form + ", " + spoiled;
      if (wouldBeAccepted(spoiled, accepted)) {
        if (!HARMLESS.contains(what)) {
          faults.add(what + ": accepted");
        }
      } else {
        judge(what, person.post(path, spoiled.body()));
      }
    }
    Map<String, List<String>> news = database.newSince(before);
    if (!news.isEmpty()) {
      faults.add(form + ": changed " + news);
    }
  }

  /** Tried in a transaction that is rolled back, so that the task stays for the next try. */
  private boolean wouldBeAccepted(Spoiled spoiled, Predicate<JsonNode> accepted) {
    try {
      return accepted.test(json.readTree(spoiled.body()));
    } catch (JsonProcessingException noJson) {
      return false;
    }
  }

  private boolean accepted(Runnable attempt) {
    BooleanSupplier outcome =
        () ->
            Boolean.TRUE.equals(
                transaction.execute(
                    status -> {
                      status.setRollbackOnly();
                      attempt.run();
                      return true;
                    }));
    try {
      return outcome.getAsBoolean();
    } catch (RuntimeException refused) {
      return false;
    }
  }

  private void judge(String what, Answer answer) {
    boolean refused = answer.status() >= 400 && answer.status() < 500;
    boolean plain =
        VIETNAMESE.matcher(answer.detail()).find() && !TECHNICAL.matcher(answer.text()).find();
    if (!refused || !plain) {
      faults.add("%s: %d %s".formatted(what, answer.status(), shortened(answer.text())));
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }

  private Actor actor(Person person) {
    return new Actor(person.userId(), accounts.groupsOf(person.userId()));
  }

  private long yearOf(Clusters.Made cluster) {
    return (Long) runtime.getVariable(instance("awardYear", cluster.key()), "awardYear");
  }

  private long reportOf(Clusters.Made cluster, int unit) {
    return (Long) runtime.getVariable(reportInstance(cluster, unit), "report");
  }

  private String reportInstance(Clusters.Made cluster, int unit) {
    return instance("unitReport", cluster.key() + "/" + cluster.units().get(unit));
  }

  private String instance(String process, String businessKey) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(businessKey)
        .singleResult()
        .getId();
  }

  static String workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2).toString();
      case SUNDAY -> day.plusDays(1).toString();
      default -> day.toString();
    };
  }
}
