package vn.thidua.report;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.UnitType;
import vn.thidua.criteria.CriteriaTable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Heading;
import vn.thidua.recommendation.Kind;
import vn.thidua.report.content.ReportInput;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearCalendar;
import vn.thidua.year.YearState;

/** The year 2016 of three units: Lào Cai leads, Lạng Sơn is its deputy. */
public final class ReportFixtures {

  static final long YEAR = 7;
  static final Instant DUE = Instant.parse("2016-12-09T16:59:59Z");
  public static final Clock MONDAY =
      Clock.fixed(Instant.parse("2016-12-05T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  static final AwardYear YEAR_2016 =
      new AwardYear(
          YEAR,
          "cum-1",
          2016,
          YearState.OPEN,
          "lao-cai",
          List.of("lang-son"),
          List.of("cao-bang", "lang-son", "lao-cai"),
          Map.of(Award.FLAG, 2, Award.CERTIFICATE, 1));
  static final List<Criterion> CRITERIA =
      List.of(
          Criterion.judged("1", "A", "Tasks", BigDecimal.ZERO, new BigDecimal("60")),
          Criterion.judged("2", "B", "Movements", BigDecimal.ZERO, new BigDecimal("40")));

  static final CriteriaTable TABLE =
      new CriteriaTable(
          1,
          "table",
          1,
          LocalDate.of(2016, 1, 1),
          "ours",
          true,
          List.of(
              new Heading("A", "A", List.of(CRITERIA.get(0))),
              new Heading("B", "B", List.of(CRITERIA.get(1)))));

  private ReportFixtures() {}

  /** A manuscript whose points are judged. */
  static ReportInput manuscript(String achievements, String first, String second) {
    return new ReportInput(
        achievements,
        List.of(new ReportInput.Text(Passage.PARTY, "united")),
        List.of(new Narrative.Issue(Kind.OBSTACLE, "staff", "too few")),
        List.of(stated("1", first, "fact 1"), stated("2", second, "fact 2")));
  }

  private static ReportInput.Score stated(String criterion, String points, String note) {
    return new ReportInput.Score(criterion, null, new BigDecimal(points), null, note);
  }

  static void theYear(AwardYears years, YearCalendar calendar, Roster roster) {
    when(years.get(YEAR)).thenReturn(YEAR_2016);
    when(years.asOpened(YEAR)).thenReturn(YEAR_2016);
    when(years.requireOpen(YEAR)).thenReturn(YEAR_2016);
    when(years.criteria(YEAR)).thenReturn(CRITERIA);
    when(years.criteriaTable(YEAR)).thenReturn(TABLE);
    when(years.ofUnit(anyString())).thenReturn(List.of(YEAR_2016));
    Map<String, MemberUnit> members = new LinkedHashMap<>();
    for (String unit : YEAR_2016.units()) {
      members.put(unit, new MemberUnit(unit, "Department " + unit, unit, UnitType.DEPARTMENT));
    }
    when(years.members(YEAR)).thenReturn(members);
    when(years.pledge(anyLong(), anyString())).thenReturn(Optional.of("pledged"));
    when(years.plan(anyLong(), anyString())).thenReturn(Optional.empty());
    when(calendar.reportDue(YEAR)).thenReturn(DUE);
    when(calendar.reportCloses(YEAR)).thenReturn(DUE);
    when(roster.director(anyString())).thenCallRealMethod();
    when(roster.decidesAbout(any(), anyLong(), anyString())).thenCallRealMethod();
    when(roster.leaderFor(anyLong(), anyString()))
        .then(
            call ->
                call.getArgument(1).equals("lao-cai") ? "lang-son.director" : "lao-cai.director");
  }

  static WorkItem item(String task, UnitReport report, String user) {
    return new WorkItem(
        "task",
        task,
        "cum-1/2016/" + report.unit(),
        actor(user),
        Map.of("awardYear", YEAR, "unit", report.unit(), "report", report.key()));
  }

  /** A user id is the name of his group. */
  static Actor actor(String group) {
    return new Actor(group, Set.of(group));
  }
}
