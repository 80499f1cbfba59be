package vn.thidua.year.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.OrganisationImport;
import vn.thidua.identity.Accounts;
import vn.thidua.notification.Mailbox;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;
import vn.thidua.year.Phase;
import vn.thidua.year.YearCalendar;
import vn.thidua.year.YearPhase;
import vn.thidua.year.YearSlice;
import vn.thidua.year.Years;
import vn.thidua.year.opening.StartYear;
import vn.thidua.year.opening.YearOpening;

/** Tuesday, 1 November 2016: the calendar of a year is set, and moved while it runs. */
@DataJdbcTest
@Import(YearSlice.class)
class ReschedulingTest {

  private static final Actor HEAD = new Actor("giamdoc.laocai", Set.of("lao-cai.director"));
  private static final Actor OTHER = new Actor("giamdoc.caobang", Set.of("cao-bang.director"));

  @Autowired OrganisationImport imports;
  @Autowired StartYear startYear;
  @Autowired YearOpening opening;
  @Autowired Years years;
  @Autowired Schedules schedules;
  @Autowired ChangeCalendar page;
  @Autowired CalendarNews news;
  @Autowired CalendarLog log;
  @Autowired YearCalendar calendar;
  @Autowired Accounts accounts;
  @Autowired Mailbox mailbox;

  private long id;

  @BeforeEach
  void anOpenYear() {
    imports.importFiles(OrganisationFiles.in("organisation/reference"));
    startYear.begin(HEAD, new StartYear.Input("cum-1/2016"));
    id = years.find("cum-1", 2016).orElseThrow().id();
    opening.open(
        id, schedules.propose(2016), Map.of(Award.FLAG, 2, Award.CERTIFICATE, 1), "giamdoc.laocai");
  }

  @Test
  void the_page_shows_every_phases_opening_due_and_closing_date() {
    ChangeCalendar.Choice choice = page.view(HEAD).choices().get(0);

    assertThat(choice.phases()).extracting(YearPhase::phase).containsExactly(Phase.values());
    assertThat(schedules.of(id).get(Phase.REPORT.ordinal()))
        .isEqualTo(
            new YearPhase(
                Phase.REPORT,
                LocalDate.of(2016, 11, 15),
                LocalDate.of(2016, 12, 5),
                null,
                null,
                0,
                LocalDate.of(2016, 12, 5)));
    assertThat(page.view(HEAD).sheet().drawing()).contains("callActivity_unitReport");
    assertThat(page.view(OTHER).choices()).isEmpty();
  }

  @Test
  void a_date_follows_another_by_working_days_and_closes_after_its_grace() {
    List<YearPhase> phases = phases();
    set(phases, Phase.REPORT, LocalDate.of(2016, 12, 8), 2);
    // Thursday 8 December + 5 working days
    phases.set(
        Phase.REVIEW.ordinal(),
        new YearPhase(Phase.REVIEW, LocalDate.of(2016, 12, 9), null, Phase.REPORT, 5, 0, null));

    change(phases);

    assertThat(calendar.reportDue(id)).isEqualTo("2016-12-08T10:00:00Z");
    assertThat(calendar.reportCloses(id)).isEqualTo("2016-12-12T10:00:00Z");
    assertThat(calendar.reviewDue(id)).isEqualTo("2016-12-15T10:00:00Z");
    assertThat(schedules.of(id).get(Phase.REVIEW.ordinal()).after()).isEqualTo(Phase.REPORT);
    YearPhase report = calendar.phases(id).get(Phase.REPORT.ordinal());
    assertThat(report.milestones()).containsExactly(YearPhase.Milestone.values());
    assertThat(report.closesOn()).isEqualTo("2016-12-12");
    assertThat(calendar.phases(id).get(Phase.REVIEW.ordinal()).milestones())
        .containsExactly(YearPhase.Milestone.OPENS, YearPhase.Milestone.DUE);
  }

  @Test
  void a_change_says_who_when_why_and_what_was_moved() {
    List<YearPhase> phases = phases();
    set(phases, Phase.REPORT, LocalDate.of(2016, 12, 8), 2);

    long change = change(phases);

    CalendarLog.Change written = log.get(change);
    assertThat(written.by()).isEqualTo("giamdoc.laocai");
    assertThat(written.reason()).isEqualTo("Bão số 9.");
    assertThat(written.at()).isEqualTo("2016-11-01T02:00:00Z");
    assertThat(written.moves())
        .containsExactlyInAnyOrder(
            new CalendarMove(
                Phase.REPORT,
                YearPhase.Milestone.DUE,
                LocalDate.of(2016, 12, 5),
                LocalDate.of(2016, 12, 8)),
            new CalendarMove(
                Phase.REPORT,
                YearPhase.Milestone.CLOSES,
                LocalDate.of(2016, 12, 5),
                LocalDate.of(2016, 12, 12)));
    assertThat(page.view(HEAD).choices().get(0).changes()).hasSize(1);
  }

  @Test
  void those_concerned_are_told_the_dates_the_reason_and_who_moved_them() {
    List<YearPhase> phases = phases();
    set(phases, Phase.REPORT, LocalDate.of(2016, 12, 8), 0);
    when(accounts.membersOf(any())).thenReturn(Map.of("x", Set.of("canbo.sonla", "cucngoaivu")));

    long change = change(phases);
    news.announce(change);

    verify(mailbox)
        .post(
            eq("calendar-change:" + change),
            eq("cum-1/2016"),
            argThat(people -> people.containsAll(Set.of("canbo.sonla", "cucngoaivu"))),
            eq("[cum-1/2016] Lịch của năm thay đổi"),
            contains("– Hạn nộp báo cáo: từ 05/12/2016 sang 08/12/2016"));
    verify(mailbox).post(anyString(), anyString(), any(), anyString(), contains("Bão số 9."));
  }

  @Test
  void what_makes_no_calendar_is_refused_and_moves_nothing() {
    refuses("year.nothingMoved", phases());

    List<YearPhase> order = phases();
    set(order, Phase.REVIEW, LocalDate.of(2016, 12, 4), 0);
    refuses("year.datesNotInOrder", order);

    List<YearPhase> past = phases();
    set(past, Phase.PACT, LocalDate.of(2016, 10, 31), 0);
    refuses("year.dateInThePast", past);

    List<YearPhase> missing = phases();
    missing.remove(3);
    refuses("year.phasesIncomplete", missing);

    List<YearPhase> later = phases();
    later.set(
        2, new YearPhase(Phase.REPORT, LocalDate.of(2016, 11, 1), null, Phase.REVIEW, 5, 0, null));
    refuses("year.followsLater", later);

    List<YearPhase> opens = phases();
    opens.set(
        2,
        new YearPhase(
            Phase.REPORT,
            LocalDate.of(2016, 12, 9),
            LocalDate.of(2016, 12, 8),
            null,
            null,
            0,
            null));
    refuses("year.opensAfterDue", opens);

    assertThatThrownBy(() -> page.begin(OTHER, new ChangeCalendar.Input(id, phases(), "Bão số 9.")))
        .hasMessage("year.notYoursToReschedule");
    assertThat(calendar.reportDue(id)).isEqualTo("2016-12-05T10:00:00Z");
    assertThat(log.of(id)).isEmpty();
  }

  private List<YearPhase> phases() {
    return new ArrayList<>(schedules.of(id));
  }

  private static void set(List<YearPhase> phases, Phase phase, LocalDate due, int grace) {
    YearPhase old = phases.get(phase.ordinal());
    LocalDate opens = old.opensOn().isAfter(due) ? due : old.opensOn();
    phases.set(phase.ordinal(), new YearPhase(phase, opens, due, null, null, grace, null));
  }

  private long change(List<YearPhase> phases) {
    return (Long)
        page.begin(HEAD, new ChangeCalendar.Input(id, phases, " Bão số 9. "))
            .variables()
            .get("calendarChange");
  }

  private void refuses(String key, List<YearPhase> phases) {
    assertThatThrownBy(() -> change(phases)).isInstanceOf(Refusal.class).hasMessage(key);
  }
}
