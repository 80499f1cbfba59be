package vn.thidua.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.year.Award;

/**
 * What the people of the reference case hand in: Cluster no. 1, 2016. Its units, head, plans and
 * awards are real; scores and votes are not public and invented here. The texts stand in {@code
 * demo/script.json}; figures follow from a unit's place in the order of merit.
 */
public class Script {

  /** The order of merit of the invented scores; other units follow in the order of their codes. */
  private static final List<String> ORDER =
      List.of(
          "lao-cai",
          "cao-bang",
          "lai-chau",
          "quang-ninh",
          "ha-giang",
          "lang-son",
          "son-la",
          "dien-bien");

  /** Working days that a late unit gets. */
  private static final int EXTENDED_BY = 5;

  private final JsonNode texts;
  private final LocalDate conference;
  private final Clock clock;
  private final WorkingDays workingDays;
  private final String nextHead;
  private final String nextDeputy;
  private int flags = 2;
  private int certificates = 1;

  /**
   * @param year whose summing-up conference was on 27 December, as that of 2016
   * @param clock what is done today is dated by it
   * @param workingDays extensions are counted in them
   * @param nextHead and nextDeputy: the units that lead the next year
   */
  public Script(
      int year, Clock clock, WorkingDays workingDays, String nextHead, String nextDeputy) {
    this.conference = LocalDate.of(year, 12, 27);
    this.clock = clock;
    this.workingDays = workingDays;
    this.nextHead = nextHead;
    this.nextDeputy = nextDeputy;
    try (InputStream file = Script.class.getResourceAsStream("/demo/script.json")) {
      this.texts = new ObjectMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The input for one task.
   *
   * @param page the task as its form shows it
   * @param unit code of the unit whose person answers
   */
  public ObjectNode answer(JsonNode page, String unit) {
    ObjectNode input = prefilled(page);
    JsonNode view = page.path("view");
    switch (page.path("name").asText()) {
      case "signPact", "signNextPact" -> input.put("pledge", text("pledge"));
      case "registerPlan" -> input.put("content", text("plan"));
      case "writeReport" -> report(input, view, unit);
      case "signReport" -> input.put("signed", true);
      case "checkReport" -> input.put("complete", true);
      case "decideLateReport" -> extend(input);
      case "crossScore" -> crossScore(input, unit);
      case "explainScore" -> input.put("explanation", text("crossReason"));
      case "confirmCandidates" -> candidates(input, view);
      case "recordAttendance" -> attendance(input, view);
      case "sendNotice" -> input.put("meetsOn", conference.toString()).put("place", text("place"));
      case "adoptScoreTable" -> input.put("adopted", true);
      case "keepKey" ->
          input
              .put("passphrase", text("passphrase"))
              .put("repeated", text("passphrase"))
              .put("noted", true);
      case "confirmOpening" -> {
        input.put("open", true);
        ObjectNode checked = input.putObject("checked");
        view.path("input")
            .path("checked")
            .fieldNames()
            .forEachRemaining(point -> checked.put(point, true));
      }
      case "openBox" -> input.put("lost", false).put("passphrase", text("passphrase"));
      case "castBallot" -> ballot(input, view, place(unit));
      case "confirmCount", "signMinutes" -> input.put("agreed", true);
      case "draftMinutes" -> input.put("additions", text("additions"));
      case "supplementDossier" ->
          array(input, "answers")
              .forEach(each -> ((ObjectNode) each).put("answer", text("supplement")));
      case "receiveDossier" -> input.put("complete", true);
      case "giveOpinion" -> opinions(input, view);
      case "appraise" -> input.put("text", text("appraisal"));
      case "councilOpinion" -> council(input, view);
      case "decide" -> decide(input, view);
      case "receiveAward" ->
          input
              .put("heldOn", today().toString())
              .put("place", text("place"))
              .put("note", text("closing"));
      case "confirmHandover" ->
          input
              .put("pointsConfirmed", true)
              .put("headUnit", nextHead)
              .put("deputyUnit", nextDeputy);
      case "acceptHandover" -> input.put("accepted", true);
      case "acknowledgeMovement", "acknowledgeAnswer" -> input.put("acknowledged", true);
      case "acknowledgeNotice" -> input.put("seen", true);
      case "reportMovement" -> input.put("report", text("movementReport"));
      case "answerRecommendation" -> input.put("answer", text("recommendationAnswer"));
      default -> {
        // openYear, settleScores, settleHeadUnitScore, assembleDossier, signSubmission,
        // issueDecision: as proposed
      }
    }
    return input;
  }

  /** A text of the script. */
  public String text(String key) {
    return texts.required(key).asText();
  }

  /** The two best units state an obstacle and a recommendation. */
  private void report(ObjectNode input, JsonNode view, String unit) {
    input.put("achievements", text("achievements"));
    array(input, "passages")
        .forEach(each -> ((ObjectNode) each).put("text", text(each.path("passage").asText())));
    ArrayNode issues = input.putArray("issues");
    if (place(unit) < 2) {
      issues
          .addObject()
          .put("kind", place(unit) == 0 ? "OBSTACLE" : "RECOMMENDATION")
          .put("subject", text("issueSubject"))
          .put("text", text("obstacles"));
    }
    ArrayNode scores = array(input, "scores");
    List<String> criteria = scores.findValuesAsText("criterion");
    int shortfall = place(unit);
    for (JsonNode row : view.path("sheet").path("rows")) {
      if (row.path("byUnit").asBoolean()) {
        ObjectNode score = (ObjectNode) scores.get(criteria.indexOf(row.path("code").asText()));
        shortfall = state(score, row, shortfall);
        score.put("note", text("note"));
      }
    }
  }

  /**
   * The figures that bring the standard points, less an eighth of them for each step that the unit
   * falls short of its targets.
   *
   * @return the steps that are left for the next criteria
   */
  private int state(ObjectNode score, JsonNode row, int shortfall) {
    switch (row.path("kind").asText()) {
      case "ACHIEVED" -> score.put("actual", 1);
      case "BANDED" ->
          score.put("actual", row.path("measure").asText().equals(text("grade")) ? 1 : 0);
      case "BANDED_SHARE" -> score.put("target", 40).put("actual", 40);
      case "RELATIVE_TO_BEST" -> score.put("target", 10).put("actual", 12);
      case "BONUS_PENALTY" -> score.put("actual", 0).put("violations", 0);
      case "PROPORTIONAL" -> {
        int steps = Math.min(shortfall, 6);
        score.put("target", 40).put("actual", 40 - 5 * steps);
        return shortfall - steps;
      }
      default -> score.set("actual", judged(row));
    }
    return shortfall;
  }

  /** Full points where points are standard; none where they are a bonus or a penalty. */
  private JsonNode judged(JsonNode row) {
    boolean extra = row.path("group").asText().contains(text("extraGroup"));
    return extra ? JsonNodeFactory.instance.numberNode(0) : row.path("max");
  }

  private void extend(ObjectNode input) {
    input.put("extend", true);
    input.put("newDue", workingDays.plus(today(), EXTENDED_BY).toString());
    input.put("reason", text("extension"));
  }

  /**
   * Every second scorer takes a quarter of a point off the first criterion, so that scores differ a
   * little.
   */
  private void crossScore(ObjectNode input, String scorer) {
    ObjectNode first = (ObjectNode) array(input, "scores").get(0);
    if (place(scorer) % 2 == 1) {
      first.put("points", first.path("points").decimalValue().subtract(new BigDecimal("0.25")));
      first.put("reason", text("crossReason"));
    }
  }

  /**
   * The best stand for the flag, the next for the certificate, one more for each than may be
   * proposed.
   */
  private void candidates(ObjectNode input, JsonNode view) {
    flags = view.path("flags").asInt();
    certificates = view.path("certificates").asInt();
    List<ObjectNode> lines = new ArrayList<>();
    List<String> ranked = new ArrayList<>();
    ArrayNode chosen = array(input, "candidates");
    for (int line = 0; line < chosen.size(); line++) {
      ObjectNode candidate = (ObjectNode) chosen.get(line);
      if (!view.path("choices").get(line).path("fixed").asBoolean()) {
        lines.add(candidate);
      }
      if (view.path("choices").get(line).path("nominated").asBoolean()) {
        ranked.add(candidate.path("unit").asText());
      }
    }
    ranked.sort(Comparator.comparing(Script::place));
    for (ObjectNode line : lines) {
      int rank = ranked.indexOf(line.path("unit").asText());
      boolean flag = rank >= 0 && rank < flags || rank == flags + certificates + 1;
      line.put("flag", flag);
      line.put("certificate", rank >= 0 && !flag);
      line.put("reason", "");
    }
  }

  private void attendance(ObjectNode input, JsonNode view) {
    input.put("heldOn", conference.toString());
    input.put("place", text("place"));
    array(input, "attendance").forEach(member -> ((ObjectNode) member).put("kind", "PRESENT"));
    ArrayNode tellers = input.putArray("tellers");
    for (JsonNode delegate : view.path("delegates")) {
      if (tellers.size() < view.path("tellers").asInt()
          && !delegate.path("candidate").asBoolean()) {
        tellers.add(delegate.path("userId").asText());
      }
    }
    for (JsonNode delegate : view.path("delegates")) {
      if (tellers.size() < view.path("tellers").asInt() && delegate.path("candidate").asBoolean()) {
        tellers.add(delegate.path("userId").asText());
      }
    }
  }

  /**
   * One voter is against each of the best, so that no vote is unanimous; the certificate's first
   * two are level and go to a run-off, which the better one wins.
   */
  private void ballot(ObjectNode input, JsonNode view, int voter) {
    boolean runOff = view.path("runOff").asInt() > 0;
    // of fewer than five, one who does not vote for himself keeps him below four fifths
    boolean tooFewForDissent = view.path("entitled").asInt() < 5;
    ArrayNode choices = array(input, "choices");
    for (Award award : Award.values()) {
      List<ObjectNode> standing = new ArrayList<>();
      choices.forEach(
          choice -> {
            if (choice.path("award").asText().equals(award.name())) {
              standing.add((ObjectNode) choice);
            }
          });
      standing.sort(Comparator.comparing(choice -> place(choice.path("unit").asText())));
      int favoured = award == Award.FLAG ? flags : certificates + 1;
      for (int rank = 0; rank < standing.size(); rank++) {
        boolean best = rank == 0 && tooFewForDissent;
        boolean agrees =
            runOff
                ? rank == 0 == voter % 3 < 2
                : rank < favoured ? best || rank != voter : voter % 3 == 0;
        standing.get(rank).put("opinion", agrees ? "AGREE" : "DISAGREE");
      }
    }
    keepToOneAward(choices);
    input.put("reviewed", true);
  }

  private static void keepToOneAward(ArrayNode choices) {
    List<String> agreed = new ArrayList<>();
    for (JsonNode choice : choices) {
      String unit = choice.path("unit").asText();
      if (choice.path("opinion").asText().equals("AGREE")) {
        if (agreed.contains(unit)) {
          ((ObjectNode) choice).put("opinion", "DISAGREE");
        }
        agreed.add(unit);
      }
    }
  }

  private void opinions(ObjectNode input, JsonNode view) {
    input.put("text", text("opinion"));
    array(input, "proposals").forEach(each -> ((ObjectNode) each).put("text", text("opinionOn")));
  }

  private void council(ObjectNode input, JsonNode view) {
    input.put("total", 9).put("text", text("council"));
    array(input, "votes")
        .forEach(each -> ((ObjectNode) each).put("votesFor", 9).put("votesAgainst", 0));
  }

  private void decide(ObjectNode input, JsonNode view) {
    array(input, "decisions").forEach(each -> ((ObjectNode) each).put("outcome", "AWARDED"));
  }

  private static ObjectNode prefilled(JsonNode page) {
    JsonNode input = page.path("view").path("input");
    return input.isObject()
        ? ((ObjectNode) input).deepCopy()
        : JsonNodeFactory.instance.objectNode();
  }

  private static ArrayNode array(ObjectNode input, String name) {
    return (ArrayNode) input.withArray(name);
  }

  /**
   * Place in the order of merit, from 0; a unit of another cluster by the number at the end of its
   * code.
   */
  static int place(String unit) {
    int known = ORDER.indexOf(unit);
    String digits = unit.replaceAll("\\D", "");
    return known >= 0 ? known : digits.isEmpty() ? unit.length() : Integer.parseInt(digits);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
