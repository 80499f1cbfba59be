package vn.thidua;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.thidua.year.Award;

/** What goes another way than usual in a year that is played live. */
final class Plot {

  /** Turns that a year may take. */
  enum Turn {
    /** Two reports come back with a remark, one of them not even signed at first. */
    REPORTS_RETURNED,
    /** The last unit lets its deadline pass and is given more time. */
    A_UNIT_IS_LATE,
    /** The Ministry asks back before it takes the dossier. */
    QUESTIONS_BACK,
    /** A movement, an obstacle put by a unit. */
    ASIDES,
    /** All agree to one unit for each award, so that no run-off is needed. */
    UNDISPUTED
  }

  private static final String EXTENSIONS_OF =
      "report_extension e join unit_report r on r.id = e.report join award_year y on y.id ="
          + " r.award_year where y.cluster_code || '/' || y.year_number || '/' || r.unit = ?";

  private final Set<Turn> turns;
  private final List<String> units;
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  /**
   * @param units of the cluster, the head first
   */
  Plot(List<String> units, Set<Turn> turns) {
    this.units = List.copyOf(units);
    this.turns = turns.isEmpty() ? EnumSet.noneOf(Turn.class) : EnumSet.copyOf(turns);
  }

  private boolean first(Turn turn, String what) {
    return turns.contains(turn) && taken.add(turn + " " + what);
  }

  /** Whether this task is not touched yet; what has to happen before is set going. */
  boolean waits(Site site, String task, String caseKey) {
    String late = units.get(units.size() - 1);
    if (turns.contains(Turn.A_UNIT_IS_LATE)
        && task.equals("writeReport")
        && caseKey.endsWith("/" + late)
        && site.count(EXTENSIONS_OF, caseKey) == 0) {
      if (first(Turn.A_UNIT_IS_LATE, caseKey)) {
        passDeadline(site, caseKey);
      }
      return true;
    }
    if (task.equals("registerPlan") && first(Turn.ASIDES, "")) {
      asides(site, caseKey);
    }
    return false;
  }

  private static void passDeadline(Site site, String caseKey) {
    site.database()
        .sql(
            """
            update act_ru_job set duedate_ = ? where type_ = 'timer' and process_instance_id_ in
              (select id_ from act_ru_execution where business_key_ = ? and id_ = proc_inst_id_)
            """)
        .params(site.now().minusMinutes(1), caseKey)
        .update();
  }

  private void asides(Site site, String year) {
    long id =
        site.database()
            .sql("select id from award_year where cluster_code || '/' || year_number = ?")
            .param(year)
            .query(Long.class)
            .single();
    LocalDate today = site.now().toLocalDate();
    site.person("giamdoc." + units.get(0))
        .post(
            "/api/processes/movement/start",
            Map.of(
                "awardYear",
                id,
                "theme",
                "Chủ đề",
                "occasion",
                "Dịp",
                "startsOn",
                today.toString(),
                "endsOn",
                today.plusDays(9).toString()))
        .expect(201);
    site.person("canbo." + units.get(2))
        .post(
            "/api/processes/recommendation/start",
            Map.of(
                "awardYear", id,
                "unit", units.get(2),
                "kind", "OBSTACLE",
                "subject", "Thiếu phiên dịch",
                "text", "Đơn vị thiếu phiên dịch tiếng Trung vào mùa cao điểm."))
        .expect(201);
  }

  /** The answer as it is handed in: the usual one, or the turn that the year takes here. */
  ObjectNode turn(Site site, String task, String caseKey, JsonNode page, ObjectNode usual) {
    switch (task) {
      case "signReport" -> {
        if (caseKey.endsWith("/" + units.get(1)) && first(Turn.REPORTS_RETURNED, "unsigned")) {
          usual.put("signed", false).put("reason", "Cần nêu rõ hơn kết quả quý IV.");
        }
      }
      case "checkReport" -> {
        boolean chosen =
            caseKey.endsWith("/" + units.get(1)) || caseKey.endsWith("/" + units.get(2));
        if (chosen && first(Turn.REPORTS_RETURNED, caseKey)) {
          usual
              .put("complete", false)
              .put("newDue", site.workingDays().plus(site.now().toLocalDate(), 5).toString());
          usual.putArray("remarks").addObject().put("text", "Thiếu số liệu đoàn ra quý IV.");
        }
      }
      case "receiveDossier" -> {
        if (first(Turn.QUESTIONS_BACK, caseKey)) {
          usual.put("complete", false).put("question", "Đề nghị bổ sung biên bản có chữ ký.");
        }
      }
      case "castBallot" -> {
        if (turns.contains(Turn.UNDISPUTED)) {
          usual
              .withArray("choices")
              .forEach(
                  choice ->
                      ((ObjectNode) choice).put("opinion", agreed(choice) ? "AGREE" : "DISAGREE"));
        }
      }
      default -> {}
    }
    return usual;
  }

  private boolean agreed(JsonNode choice) {
    Award award = Award.valueOf(choice.path("award").asText());
    return choice.path("unit").asText().equals(units.get(award.ordinal()));
  }
}
