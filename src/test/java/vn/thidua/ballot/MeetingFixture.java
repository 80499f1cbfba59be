package vn.thidua.ballot;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.thidua.ballot.box.BallotBox;
import vn.thidua.ballot.box.Ballots;
import vn.thidua.ballot.box.BoxKeepers;
import vn.thidua.ballot.box.CastBallot;
import vn.thidua.ballot.box.ConfirmOpening;
import vn.thidua.ballot.box.EnterPapers;
import vn.thidua.ballot.box.KeepKey;
import vn.thidua.ballot.box.OpenBox;
import vn.thidua.ballot.box.PaperEntries;
import vn.thidua.ballot.box.Publication;
import vn.thidua.ballot.box.Seals;
import vn.thidua.ballot.count.Base;
import vn.thidua.ballot.count.BreakTie;
import vn.thidua.ballot.count.ConfirmCount;
import vn.thidua.ballot.count.CountFacts;
import vn.thidua.ballot.count.CountViews;
import vn.thidua.ballot.count.Results;
import vn.thidua.ballot.count.RoundResults;
import vn.thidua.ballot.count.SecrecyWarnings;
import vn.thidua.ballot.count.SqlTally;
import vn.thidua.ballot.count.Verdicts;
import vn.thidua.ballot.meeting.AdoptScoreTable;
import vn.thidua.ballot.meeting.Attendance;
import vn.thidua.ballot.meeting.AttendanceKind;
import vn.thidua.ballot.meeting.Gathering;
import vn.thidua.ballot.meeting.MeetingFacts;
import vn.thidua.ballot.meeting.Notice;
import vn.thidua.ballot.meeting.RecordAttendance;
import vn.thidua.ballot.meeting.RollCall;
import vn.thidua.ballot.meeting.SendNotice;
import vn.thidua.ballot.meeting.Session;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.ballot.minutes.DraftMinutes;
import vn.thidua.ballot.minutes.MinutesBook;
import vn.thidua.ballot.minutes.MinutesFacts;
import vn.thidua.ballot.minutes.SignMinutes;
import vn.thidua.ballot.rehearsal.PractiseBallot;
import vn.thidua.ballot.seal.Locksmith;
import vn.thidua.ballot.selection.Tie;
import vn.thidua.ballot.selection.Ties;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.Person;
import vn.thidua.cluster.UnitType;
import vn.thidua.document.Typesetter;
import vn.thidua.document.Typesetting;
import vn.thidua.notification.Mailbox;
import vn.thidua.report.GrantedExtension;
import vn.thidua.report.Reports;
import vn.thidua.review.Candidate;
import vn.thidua.review.Reviews;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Role;
import vn.thidua.words.WordsSettings;
import vn.thidua.workflow.Rules;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;
import vn.thidua.year.YearHeading;
import vn.thidua.year.YearHeadings;
import vn.thidua.year.YearState;

/**
 * A cluster of units u1, u2 … whose head is u1 and whose deputy is u2, with everything of `ballot`
 * real and everything before it played. Every meeting belongs to a year of its own, for the tests
 * commit.
 */
@TestConfiguration
@Import({
  AdoptScoreTable.class,
  BallotBox.class,
  Ballots.class,
  BoxKeepers.class,
  BreakTie.class,
  CastBallot.class,
  ConfirmOpening.class,
  ConfirmCount.class,
  CountViews.class,
  DraftMinutes.class,
  EnterPapers.class,
  KeepKey.class,
  Locksmith.class,
  Meetings.class,
  MinutesBook.class,
  MeetingFacts.class,
  MinutesFacts.class,
  CountFacts.class,
  Typesetting.class,
  MeetingFixture.DraftedText.class,
  Notice.class,
  OpenBox.class,
  PaperEntries.class,
  PractiseBallot.class,
  Publication.class,
  PublishedBoxes.class,
  Polls.class,
  RecordAttendance.class,
  Results.class,
  SecrecyWarnings.class,
  RollCall.class,
  RoundResults.class,
  Rounds.class,
  Seals.class,
  SendNotice.class,
  Sessions.class,
  SignMinutes.class,
  SqlTally.class,
  Ties.class,
  Verdicts.class,
  WordsSettings.class
})
public class MeetingFixture {

  /** The text of the minutes as it would be now, decided or not. */
  record DraftedText(
      Sessions sessions, MinutesFacts facts, YearHeadings headings, Typesetter typesetter) {

    String of(long meeting) {
      Session session = sessions.get(meeting);
      YearHeading heading = headings.of(session.awardYear());
      return typesetter.text(
          MinutesBook.KIND,
          heading.templateDay(),
          facts.drafted(facts.of(session, heading), "tk", ""));
    }
  }

  static final LocalDate DAY = LocalDate.of(2016, 12, 27);
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final AtomicLong YEARS = new AtomicLong();

  /** Rules R9, R10 and R11 as the tables have them. */
  public static final MeetingRules RULES =
      new MeetingRules() {
        @Override
        public Judgement quorum(Attendance attendance) {
          int counted = attendance.present() + attendance.byLetter();
          return new Judgement(counted * 3 >= attendance.members() * 2, "R10");
        }

        @Override
        public Threshold threshold(int members) {
          return new Threshold(Base.MEMBERS, 80, 100, "quy chế của cụm");
        }

        @Override
        public Optional<Limit> limit(Award award, boolean runOff, int places) {
          return runOff ? Optional.of(new Limit(award, places, "R11")) : Optional.empty();
        }

        @Override
        public List<Judgement> verdicts(Threshold threshold, int whole, List<Integer> agreeing) {
          return agreeing.stream()
              .map(
                  agree ->
                      new Judgement(
                          agree * threshold.denominator() >= threshold.numerator() * whole, ""))
              .toList();
        }

        @Override
        public Tie.Ruling judge(Award award, int rounds, boolean scoresDiffer) {
          return new Tie.Ruling(
              rounds <= 2
                  ? BallotResult.RUN_OFF
                  : scoresDiffer ? BallotResult.DECIDED : BallotResult.CHAIR,
              "R11 sau vòng " + rounds);
        }
      };

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2016-12-28T02:00:00Z"), ZONE);
  }

  @Bean
  AwardYears years() {
    return mock(AwardYears.class);
  }

  @Bean
  Reports reports() {
    Reports reports = mock(Reports.class);
    when(reports.extensions(anyLong()))
        .thenReturn(
            List.of(
                new GrantedExtension(
                    "u3",
                    Instant.parse("2016-12-05T10:00:00Z"),
                    Instant.parse("2016-12-09T16:59:59Z"),
                    "u1.giam-doc",
                    "Cán bộ ốm.")));
    return reports;
  }

  @Bean
  Reviews reviews() {
    return mock(Reviews.class);
  }

  @Bean
  Organisation organisation() {
    Organisation organisation = mock(Organisation.class);
    when(organisation.people(anyCollection(), any(Role.class)))
        .thenAnswer(
            call ->
                call.<Collection<String>>getArgument(0).stream()
                    .collect(Collectors.toMap(unit -> unit, unit -> List.of(director(unit)))));
    when(organisation.personName(anyString())).thenAnswer(call -> "Ông/Bà " + call.getArgument(0));
    when(organisation.personNames(anyCollection()))
        .thenAnswer(
            call ->
                call.<Collection<String>>getArgument(0).stream()
                    .collect(Collectors.toMap(user -> user, user -> "Ông/Bà " + user)));
    when(organisation.person(anyString())).thenAnswer(call -> person(call.getArgument(0)));
    when(organisation.persons(anyCollection()))
        .thenAnswer(
            call ->
                call.<Collection<String>>getArgument(0).stream()
                    .collect(Collectors.toMap(user -> user, MeetingFixture::person)));
    when(organisation.clusterName(anyString())).thenReturn("Cụm thi đua số 1");
    return organisation;
  }

  private static Person person(String userId) {
    return new Person("Ông/Bà " + userId, "Giám đốc", userId.replaceAll("^gd-", ""));
  }

  @Bean
  YearHeadings headings(AwardYears years) {
    YearHeadings headings = mock(YearHeadings.class);
    when(headings.of(anyLong()))
        .thenAnswer(
            call -> {
              AwardYear year = years.get(call.getArgument(0));
              return new YearHeading(
                  year,
                  "Cụm thi đua số 1",
                  years.members(year.id()),
                  DAY,
                  year.units().stream()
                      .collect(Collectors.toMap(unit -> unit, unit -> "Ông/Bà " + director(unit))),
                  stamp -> Map.of());
            });
    return headings;
  }

  @Bean
  Mailbox mailbox() {
    return mock(Mailbox.class);
  }

  /** The table of verdicts as it lies in the tree, for who asks what the rules will say. */
  @Bean
  Rules rules() {
    DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    DmnDecision verdict =
        engine.parseDecision(
            "verdict", MeetingFixture.class.getResourceAsStream("/processes/ballot/verdict.dmn"));
    Rules.Tables tables = mock(Rules.Tables.class);
    when(tables.evaluateAll(eq("verdict"), anyList()))
        .thenAnswer(
            call ->
                call.<List<Map<String, Object>>>getArgument(1).stream()
                    .map(facts -> engine.evaluateDecisionTable(verdict, facts))
                    .map(found -> found.getSingleResult().getEntryMap())
                    .toList());
    Rules rules = mock(Rules.class);
    when(rules.tryOut(any(WorkItem.class))).thenReturn(tables);
    return rules;
  }

  @Bean
  Roster roster() {
    Roster roster = mock(Roster.class);
    when(roster.director(anyString())).thenAnswer(call -> call.getArgument(0) + ".director");
    when(roster.delegate(anyString())).thenCallRealMethod();
    return roster;
  }

  static String director(String unit) {
    return "gd-" + unit;
  }

  static Actor directorOf(String unit) {
    return new Actor(director(unit), java.util.Set.of(unit + ".director", unit + ".delegate"));
  }

  /** A year with so many members, by rule 2 flags and 1 certificate. */
  public static AwardYear aClusterOf(int members, AwardYears years, Reviews reviews) {
    return aClusterOf(members, YEARS.incrementAndGet(), years, reviews);
  }

  /** The same under a number of its own, to find it again in another process. */
  public static AwardYear aClusterOf(int members, long id, AwardYears years, Reviews reviews) {
    List<String> units =
        IntStream.rangeClosed(1, members).mapToObj(number -> "u" + number).toList();
    AwardYear year =
        new AwardYear(
            id,
            "cum-1",
            2016,
            YearState.OPEN,
            "u1",
            List.of("u2"),
            units,
            Map.of(Award.FLAG, 2, Award.CERTIFICATE, 1));
    Map<String, MemberUnit> names = new LinkedHashMap<>();
    units.forEach(
        unit ->
            names.put(
                unit,
                new MemberUnit(unit, "Sở Ngoại vụ " + unit, "Tỉnh " + unit, UnitType.DEPARTMENT)));
    when(years.get(id)).thenReturn(year);
    when(years.asOpened(id)).thenReturn(year);
    when(years.requireOpen(id)).thenReturn(year);
    when(years.members(id)).thenReturn(names);
    when(years.selfVoteAllowed(anyLong())).thenReturn(true);
    when(reviews.scoreTable(id)).thenReturn(List.of());
    candidates(reviews, id, "u1:FLAG:95", "u2:FLAG:90", "u3:FLAG:90", "u3:CERTIFICATE:90");
    return year;
  }

  /**
   * @param lines such as {@code u1:FLAG:95}
   */
  public static void candidates(Reviews reviews, long year, String... lines) {
    List<Candidate> candidates = new ArrayList<>();
    for (String line : lines) {
      String[] part = line.split(":");
      candidates.add(new Candidate(part[0], Award.valueOf(part[1]), new BigDecimal(part[2])));
    }
    when(reviews.candidates(year)).thenReturn(candidates);
  }

  public static Gathering everybodyPresent(AwardYear year) {
    Map<String, AttendanceKind> attendance = new LinkedHashMap<>();
    year.units().forEach(unit -> attendance.put(unit, AttendanceKind.PRESENT));
    int last = year.units().size();
    return new Gathering(
        DAY,
        "Lào Cai",
        attendance,
        new HashMap<>(),
        List.of(director("u" + last), director("u" + (last - 1)), director("u" + (last - 2))));
  }

  static WorkItem item(String name, Actor actor, Map<String, Object> variables) {
    return new WorkItem("task", name, "cum-1/2016", actor, variables);
  }
}
