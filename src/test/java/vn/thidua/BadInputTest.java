package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.identity.Accounts;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.StartDesk;
import vn.thidua.workflow.StartWork;
import vn.thidua.workflow.TaskDesk;
import vn.thidua.workflow.TaskWork;
import vn.thidua.year.AwardYears;

/** Whatever is handed in at whichever form: a clear refusal in Vietnamese, and nothing changed. */
@RightsSystemTest
class BadInputTest {

  private static final Pattern TECHNICAL =
      Pattern.compile(
          "Exception|vn\\.thidua|java\\.|org\\.|com\\.|jdbc|SQL|(?i:select |insert |\\bat \\w+\\()"
              + "|\"trace\"|constraint|ENGINE-");
  private static final Pattern VIETNAMESE = Pattern.compile("[ạảấầậẩếềệểịỉọỏốồộổớờợởụủứừựửỳỷđưăơ]");

  /** Tasks that the script would do in the straight way. */
  private static final Set<String> LONG_WAY =
      Set.of("writeReport", "crossScore", "castBallot", "enterPapers", "practiseBallot");

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
  @Autowired AwardYears years;
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
    Map<String, Object> reports =
        Map.of("withdrawn", reportOf(cluster, 2), "extended", reportOf(cluster, 1));
    playOnTrying(play, turn -> turn.name().equals("crossScore"));
    tryTheStartsOfScoring(cluster, year);
    playOnTrying(play, turn -> turn.name().equals("castBallot"));
    tryTheClosing(cluster);
    playOnTrying(play, turn -> turn.name().equals("acknowledgeNotice"));
    tryTheChase(cluster, year);
    playOnTrying(play, turn -> false);
    tryTheCorrectionOfAPaper(cluster);
    tryTheImport();
    tryTheTemplates();
    tryTheStartsOfAClosedYear(cluster, year, reports);

    assertThat(faults).isEmpty();
    assertThat(tried)
        .containsAll(List.of(beans.getBeanNamesForType(TaskWork.class)))
        .containsAll(List.of(beans.getBeanNamesForType(StartWork.class)));
  }

  private void tryTheStartsOfARunningYear(Clusters.Made cluster, long year) {
    LocalDate today = world.today();
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
    tryStart(cluster.director(0), "calendarChange", anotherCalendar(cluster, year));
    trySubstitution(cluster);
    tryReassignment(cluster);
    long report = reportOf(cluster, 2);
    tryStart(cluster.director(2), "reportWithdrawal", Map.of("report", report, "reason", "Lý do"));
    tryStart(
        cluster.director(0),
        "deadlineExtension",
        Map.of("report", report, "newDue", world.workingDay(56).toString(), "reason", "Lý do"));
    practiseAndLoseAMail(cluster, year);
  }

  /** Two things that no year comes to by itself: a rehearsal, and a mail that reaches nobody. */
  private void practiseAndLoseAMail(Clusters.Made cluster, long year) {
    Map<String, Object> rehearsal = Map.of("awardYear", year);
    tryStart(cluster.director(0), "ballotRehearsal", rehearsal);
    cluster.director(0).post("/api/processes/ballotRehearsal/start", rehearsal).expect(201);
    long mail =
        world
            .administrator()
            .get("/api/mails?words=" + cluster.key())
            .body()
            .at("/mails/0/mail/id")
            .asLong();
    runtime.startProcessInstanceByKey(
        "unreachableRecipient", cluster.key() + "/thu-" + mail, Map.of("mail", mail));
  }

  private void trySubstitution(Clusters.Made cluster) {
    Person director = cluster.director(2);
    Map<String, Object> substitution =
        Map.of(
            "principal", director.userId(),
            "role", "director",
            "substitute", cluster.secretary(2).userId(),
            "from", world.today().plusDays(1).toString(),
            "until", world.today().plusDays(9).toString(),
            "reason", "Đi công tác.");
    tryStart(director, "substitution", substitution);
    director.post("/api/processes/substitution/start", substitution).expect(201);
    long id =
        director
            .get("/api/processes/substitutionEnd/start")
            .body()
            .at("/view/substitutions/0/id")
            .asLong();
    tryStart(director, "substitutionEnd", Map.of("substitution", id, "reason", "Lý do"));
  }

  private void tryReassignment(Clusters.Made cluster) {
    world
        .administrator()
        .post(
            "/api/organisation",
            Map.of(
                "people",
                "userId;fullName;title;email;unit;roles\n"
                    + "canbo2.loi-2;Lê Thị Hai;Cán bộ;canbo2@example.com;loi-2;officer"))
        .expect(200);
    Person director = cluster.director(2);
    Map<String, Object> reassignment =
        Map.of(
            "from",
            cluster.officer(2).userId(),
            "to",
            "canbo2.loi-2",
            "freeToo",
            true,
            "reason",
            "Nghỉ ốm.");
    tryStart(director, "reassignment", reassignment);
    director.post("/api/processes/reassignment/start", reassignment).expect(201);
    String task = director.taskId("confirmReassignment", "giao-lai/loi-2");
    tryTask(
        new Play.Turn(director, task, "confirmReassignment", "giao-lai/loi-2", "loi-2"),
        (ObjectNode) director.page(task).at("/view/input"));
  }

  private void tryTheChase(Clusters.Made cluster, long year) {
    JsonNode notices =
        cluster
            .secretary(0)
            .get("/api/processes/noticeChase/start")
            .body()
            .at("/view/years/0/lines");
    tryStart(
        cluster.secretary(0),
        "noticeChase",
        Map.of(
            "awardYear",
            year,
            "notices",
            List.of(notices.get(0).path("notice").asLong()),
            "text",
            "Đề nghị xác nhận."));
  }

  /** As the page shows it, with one day of grace more for the last phase. */
  private Map<String, Object> anotherCalendar(Clusters.Made cluster, long year) {
    JsonNode phases =
        cluster
            .director(0)
            .get("/api/processes/calendarChange/start")
            .body()
            .at("/view/choices/0/phases")
            .deepCopy();
    ((ObjectNode) phases.get(phases.size() - 1)).put("grace", 1);
    return Map.of("awardYear", year, "phases", phases, "reason", "Lý do");
  }

  private void tryTheStartsOfScoring(Clusters.Made cluster, long year) {
    tryStart(
        cluster.officer(2),
        "conflictDeclaration",
        Map.of("year", year, "about", cluster.units().get(1), "reason", "Lý do"));
    JsonNode choice =
        cluster
            .director(0)
            .get("/api/processes/scorerChange/start")
            .expect(200)
            .body()
            .path("view")
            .path("choices")
            .get(0);
    tryStart(
        cluster.director(0),
        "scorerChange",
        Map.of(
            "assignment", choice.path("assignment").asLong(),
            "scorer", choice.path("substitutes").get(0).path("code").asText(),
            "reason", "Lý do"));
    byte[] criteria =
        world
            .administrator()
            .download("/api/criteria/%d/criteria.xlsx".formatted(years.criteriaTable(year).id()));
    tryStart(
        world.administrator(),
        "criteriaImport",
        Map.of(
            "cluster", "",
            "year", 2017,
            "name", "Bảng",
            "citation", "Căn cứ",
            "file", Base64.getEncoder().encodeToString(criteria)));
  }

  private void tryTheCorrectionOfAPaper(Clusters.Made cluster) {
    Person head = cluster.director(0);
    JsonNode papers =
        head.get("/api/processes/paperCorrection/start").expect(200).body().at("/view/papers");
    assertThat(papers).isNotEmpty();
    Map<String, Object> correction =
        Map.of(
            "paper",
            papers.get(0).path("id").asLong(),
            "remedy",
            "REPLACE",
            "reason",
            "Sai tên.",
            "confirmed",
            true);
    tryStart(head, "paperCorrection", correction);
    judge(
        "another's paper",
        cluster.director(1).post("/api/processes/paperCorrection/start", correction).expect(422));
    head.post("/api/processes/paperCorrection/start", correction).expect(201);
    judge("void", head.post("/api/processes/paperCorrection/start", correction).expect(422));
  }

  private void tryTheClosing(Clusters.Made cluster) {
    JsonNode open =
        cluster.director(0).get("/api/processes/ballotClosing/start").body().at("/view/open/0");
    tryStart(
        cluster.director(0),
        "ballotClosing",
        Map.of("ballot", open.path("ballot").asLong(), "agreed", true));
  }

  private void tryTheTemplates() {
    Person admin = world.administrator();
    tryStart(
        admin,
        "templateImport",
        Map.of(
            "name",
            "resultNotice",
            "source",
            admin.get("/api/templates/resultNotice").text(),
            "validFrom",
            world.today().plusDays(1).toString()));
  }

  private void tryTheStartsOfAClosedYear(
      Clusters.Made cluster, long year, Map<String, Object> reports) {
    Map<String, List<String>> before = database.rows();
    String today = world.today().toString();
    Person head = cluster.director(0);
    refusedAsClosed(head, "awardYear", Map.of("year", cluster.key()));
    refusedAsClosed(
        head,
        "movement",
        Map.of(
            "awardYear", year, "theme", "x", "occasion", "x", "startsOn", today, "endsOn", today));
    refusedAsClosed(
        cluster.officer(2),
        "recommendation",
        Map.of(
            "awardYear", year,
            "unit", cluster.units().get(2),
            "kind", "OBSTACLE",
            "subject", "x",
            "text", "x"));
    refusedAsClosed(head, "yearCancellation", Map.of("awardYear", year, "reason", "x"));
    refusedAsClosed(
        cluster.director(2),
        "reportWithdrawal",
        Map.of("report", reports.get("withdrawn"), "reason", "x"));
    refusedAsClosed(
        head,
        "deadlineExtension",
        Map.of(
            "report",
            reports.get("extended"),
            "newDue",
            world.workingDay(64).toString(),
            "reason",
            "x"));
    assertThat(database.newSince(before)).isEmpty();
  }

  private void refusedAsClosed(Person person, String process, Map<String, Object> input) {
    Answer answer = person.post("/api/processes/" + process + "/start", input);
    assertThat(answer.status()).as(process + answer.text()).isEqualTo(422);
    judge(process + " in a closed year", answer);
  }

  @Test
  void a_task_done_before_or_claimed_by_another_is_refused_with_the_reason() {
    Clusters.Made cluster = clusters.aClusterOf(3, "muon", 2016);
    Play play = cluster.start();
    Play.Turn signed = play.untilThereIs("signPact").get(0);
    ObjectNode pledge = play.answer(signed);
    play.take(signed, pledge);
    Answer again = signed.person().complete(signed.id(), pledge).expect(409);
    judge("stale", again);
    assertThat(again.detail()).contains("đã hoàn thành việc này lúc");
    assertThat(signed.person().get("/api/tasks/" + signed.id()).expect(409).detail())
        .isEqualTo(again.detail());

    accounts.keep(
        "canbo2.muon", "Nguyễn Thị", "Hai", "canbo2@example.com", List.of("muon-1.officer"));
    accounts.setPassword("canbo2.muon", World.PASSWORD);
    Play.Turn plan =
        play.untilThereIs("registerPlan").stream()
            .filter(turn -> turn.unit().equals("muon-1"))
            .findFirst()
            .orElseThrow();
    TasklistUser.signIn(world.base(), "canbo2.muon", World.PASSWORD, "tasklist")
        .post(
            "/camunda/api/engine/engine/default/task/" + plan.id() + "/claim",
            "{\"userId\":\"canbo2.muon\"}")
        .expect(204);
    Answer claimed = plan.person().complete(plan.id(), play.answer(signedBy(plan)));
    assertThat(claimed.status()).isEqualTo(422);
    assertThat(claimed.detail()).contains("Nguyễn Thị Hai");
    judge("return", plan.person().post("/api/tasks/" + plan.id() + "/return", Map.of()));
    Person second = world.person("canbo2.muon");
    second.post("/api/tasks/" + plan.id() + "/return", Map.of()).expect(204);
    judge("return", second.post("/api/tasks/" + plan.id() + "/return", Map.of()).expect(422));
    plan.person().complete(plan.id(), play.answer(plan)).expect(204);
    assertThat(faults).isEmpty();
  }

  private Play.Turn signedBy(Play.Turn plan) {
    return new Play.Turn(
        world.person("canbo2.muon"), plan.id(), plan.name(), plan.businessKey(), plan.unit());
  }

  @Test
  void what_looks_like_code_is_kept_as_text() {
    String text =
        "<script>alert(1)</script> ${1+1} #{1+1} {{1+1}} {0} 'x'; drop table pact; --\r\n"
            + "Bcc: x@example.com\r\n=1+1 %s \\ \u200f \ud83c\udfc6";
    Clusters.Made cluster = clusters.aClusterOf(3, "van", 2016);
    Play play = cluster.start();
    Play.Turn sign = play.untilThereIs("signPact").get(0);
    play.take(sign, Map.of("pledge", text));
    Play.Turn write =
        play.untilThereIs("writeReport").stream()
            .filter(turn -> turn.unit().equals(sign.unit()))
            .findFirst()
            .orElseThrow();
    assertThat(write.person().page(write.id()).path("view").findValue("pledge").asText())
        .isEqualTo(text);
    ObjectNode report = play.answer(write);
    report.put("achievements", text);
    play.take(write, report);
    Play.Turn signReport =
        play.turns("signReport").stream()
            .filter(turn -> turn.unit().equals(sign.unit()))
            .findFirst()
            .orElseThrow();
    assertThat(
            signReport
                .person()
                .page(signReport.id())
                .path("view")
                .findValue("achievements")
                .asText())
        .isEqualTo(text);
    long year = yearOf(cluster);
    cluster
        .director(0)
        .post(
            "/api/processes/movement/start",
            Map.of(
                "awardYear", year,
                "theme", text,
                "occasion", text,
                "startsOn", world.today().toString(),
                "endsOn", world.today().plusDays(9).toString()))
        .expect(201);
    world.runJobs();
    JsonNode mails = world.administrator().get("/api/mails").expect(200).body();
    assertThat(mails.findValuesAsText("subject"))
        .isNotEmpty()
        .noneMatch(subject -> subject.contains("\r") || subject.contains("\n"));
  }

  @Test
  void a_wrong_address_or_a_draft_that_is_no_input_is_refused_in_vietnamese() {
    Clusters.Made cluster = clusters.aClusterOf(3, "dia", 2016);
    Play play = cluster.start();
    Person head = cluster.director(0);
    String task = head.taskId("openYear", cluster.key());
    judge("year", head.get("/api/years/cum-dia/abc/outcome"));
    judge("huge year", head.get("/api/years/cum-dia/99999999999/outcome"));
    judge("unknown", head.get("/api/khong-co"));
    judge("method", head.put("/api/tasks/" + task + "/completion", Map.of()));
    judge("start", head.get("/api/processes/khong-co/start"));
    judge("bean that is no start", head.get("/api/processes/data/start"));
    for (Spoiled shape : Spoiled.shapes()) {
      judge("draft: " + shape, head.put("/api/tasks/" + task + "/draft", shape.body()));
    }
    judge(
        "long draft", head.put("/api/tasks/" + task + "/draft", Map.of("x", "a".repeat(300_000))));
    assertThat(head.page(task).path("draft").isNull()).isTrue();
    Person admin = world.administrator();
    for (Spoiled shape : Spoiled.shapes()) {
      judge("organisation: " + shape, admin.post("/api/organisation", shape.body()));
    }
    judge("files of a wrong type", admin.post("/api/organisation", Map.of("units", List.of(1))));
    judge("wrong rows", admin.post("/api/organisation", Map.of("units", "sai;cột\n1;2")));
    judge("mail", admin.post("/api/mails/khong-co/resend", Map.of()));
    judge("mail", admin.post("/api/mails/99999/resend", Map.of()));
    judge("mail", head.get("/api/mails"));
    judge("no PDF brought", head.upload("/api/verification", "van-ban.pdf", "không phải PDF"));
    judge("no file brought", head.post("/api/verification", Map.of()));
    assertThat(faults).isEmpty();
    play.until(turn -> true);
  }

  private void tryTheImport() {
    Person admin = world.administrator();
    tryStart(admin, "organisationImport", Map.of());
    tryStart(
        admin,
        "holidayImport",
        Map.of("year", 2030, "source", "Thông báo", "file", "day;kind;name\n2030-02-04;OFF;Tết"));
    tryStart(
        admin,
        "ladderChange",
        Map.of("rungs", List.of(Map.of("task", "*", "workingDays", -1, "audience", "HOLDER"))));
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
   * All reports and scores are alike and everybody says the same of everything, so that the chair
   * must break a tie; every report is returned once, the dossier asked back once.
   */
  private ObjectNode answer(Play play, Play.Turn turn) {
    Play.Turn alike =
        new Play.Turn(turn.person(), turn.id(), turn.name(), turn.businessKey(), "x-0");
    ObjectNode input = play.answer(LONG_WAY.contains(turn.name()) ? alike : turn);
    switch (turn.name()) {
      case "castBallot" -> {
        boolean runOff = turn.person().page(turn.id()).path("view").path("runOff").asInt() > 0;
        String opinion = runOff ? "NO_OPINION" : "AGREE"; // a run-off's paper agrees to one
        input.path("choices").forEach(each -> ((ObjectNode) each).put("opinion", opinion));
      }
      case "breakTie" -> {
        JsonNode places = turn.person().page(turn.id()).path("view").path("places");
        for (int place = 0; place < places.size(); place++) {
          ((ObjectNode) input.path("choices").get(place))
              .set("unit", places.get(place).path("tied").get(0).path("unit"));
        }
        input.put("reason", "Đơn vị có thành tích nổi bật hơn.");
      }
      case "checkReport" -> {
        input.put("complete", false).put("newDue", world.workingDay(50).toString());
        ((ObjectNode) input.path("remarks").get(0)).put("text", "Bổ sung minh chứng.");
      }
      case "crossScore" -> {
        if (!tried.contains("crossScore")) {
          // too far from the other's points, so that they must be explained
          for (int line = 0; line < 2; line++) {
            ((ObjectNode) input.path("scores").get(line)).put("points", 0).put("reason", "Lý do");
          }
        }
      }
      case "confirmOpening" -> {
        JsonNode view = turn.person().page(turn.id()).path("view");
        if (view.path("runOff").asInt() == 0) {
          ArrayNode onPaper = input.putArray("onPaper");
          view.path("roll").forEach(row -> onPaper.add(row.path("unit").asText()));
        }
      }
      case "enterPapers" -> {
        JsonNode view = turn.person().page(turn.id()).path("view");
        ArrayNode voters = input.putArray("voters");
        ArrayNode papers = input.putArray("papers");
        for (JsonNode voter : view.path("voters")) {
          voters.add(voter.path("unit").asText());
          ArrayNode opinions = papers.addObject().put("invalid", false).putArray("opinions");
          view.path("candidates").forEach(each -> opinions.add("AGREE"));
        }
      }
      case "practiseBallot" -> {
        input.path("choices").forEach(each -> ((ObjectNode) each).put("opinion", "NO_OPINION"));
        input.put("reviewed", true);
      }
      case "reachRecipient" -> input.put("note", "Đã gọi điện.");
      case "explainScore" -> input.put("explanation", "Giải trình.");
      case "settleScores", "settleHeadUnitScore" ->
          input.path("units").forEach(each -> ((ObjectNode) each).put("reason", "Lý do."));
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
    ObjectNode right = json.valueToTree(new LinkedHashMap<>(valid));
    if (!accepted(() -> starts.start(process, actor(person), right))) {
      faults.add(process + "Start: what is right is refused");
    }
    List<Spoiled> all = new ArrayList<>(Spoiled.shapes());
    all.addAll(Spoiled.valuesOf(right));
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
    try {
      transaction.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            attempt.run();
          });
      return true;
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
}
