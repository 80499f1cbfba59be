package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static vn.thidua.decision.DecisionCase.asProposed;
import static vn.thidua.decision.DecisionCase.award;
import static vn.thidua.decision.DecisionCase.departing;
import static vn.thidua.decision.DecisionCase.item;
import static vn.thidua.decision.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.archive.PaperIssued;
import vn.thidua.decision.notice.Acknowledgements;
import vn.thidua.decision.notice.Notices;
import vn.thidua.dossier.Dossiers;
import vn.thidua.dossier.ReferenceCase;
import vn.thidua.notification.Mailbox;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.YearState;

@MinistryTest
class DecisionsTest {

  private static final List<String> UNITS = List.of("lao-cai", "cao-bang", "lai-chau", "ha-giang");
  private static final LocalDate TODAY = LocalDate.of(2016, 12, 29);

  @Autowired DecisionCase ministry;
  @Autowired ReferenceCase reference;
  @Autowired Decisions decisions;
  @Autowired Dossiers dossiers;
  @Autowired Rulings rulings;
  @Autowired DecisionDocuments documents;
  @Autowired Decide decide;
  @Autowired IssueDecision issueDecision;
  @Autowired Mailbox mailbox;
  @Autowired Acknowledgements acknowledgements;
  @Autowired Notices notices;

  @BeforeEach
  void the_cluster_has_done_its_part() {
    reference.begins();
    clearInvocations(mailbox, acknowledgements);
  }

  @Test
  void the_minister_decides_on_each_proposal_and_may_depart_from_it() {
    long dossier = ministry.decided(departing());

    assertThat(rulings.findByDossier(dossier).orElseThrow().decisions())
        .extracting(CandidateDecision::unit, CandidateDecision::award)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("lao-cai", Award.FLAG),
            org.assertj.core.groups.Tuple.tuple("cao-bang", Award.CERTIFICATE),
            org.assertj.core.groups.Tuple.tuple("lai-chau", null));
    assertThat(dossiers.get(dossier).proposals()).isEqualTo(ReferenceCase.proposals());
  }

  @Test
  void the_form_shows_all_that_was_found_and_hands_the_decision_in() {
    long dossier = ministry.advised();
    Decide.View view = (Decide.View) decide.view(item(dossier));
    assertThat(view.file().council().finding().text()).isEqualTo("Đồng ý đề nghị");
    assertThat(view.input().decisions()).hasSize(3);

    decide.perform(
        item(dossier),
        new Decide.Input(
            asProposed().stream()
                .map(each -> new Decide.OnUnit(each.unit(), each.outcome(), null, null))
                .toList()));

    assertThat(((IssueDecision.View) issueDecision.view(item(dossier))).file().proposals())
        .extracting(each -> each.decision().award())
        .containsExactly(Award.FLAG, Award.FLAG, Award.CERTIFICATE);
  }

  @Test
  void a_unit_gets_one_decision() {
    long dossier = ministry.advised();

    assertThat(
            assertRefused(
                    "decision.twiceTheSame",
                    () ->
                        decisions.decide(
                            dossier, List.of(award("lao-cai"), award("lao-cai")), "bo-truong"))
                .field())
        .isEqualTo("decisions[1].unit");
  }

  @Test
  void nobody_is_left_undecided_and_nobody_is_awarded_unproposed() {
    long dossier = ministry.advised();

    assertRefused(
        "decision.leftOut",
        () -> decisions.decide(dossier, List.of(award("lao-cai")), "bo-truong"));
    assertRefused(
        "decision.notProposed",
        () -> decisions.decide(dossier, List.of(award("ha-giang")), "bo-truong"));
    assertThat(rulings.findByDossier(dossier)).isEmpty();
  }

  @Test
  void the_minister_decides_after_the_council() {
    long early = ministry.appraised();
    assertRefused(
        "decision.noCouncilOpinion", () -> decisions.decide(early, asProposed(), "bo-truong"));
  }

  @Test
  void a_decision_is_not_taken_twice() {
    long dossier = ministry.decided(asProposed());

    assertRefused(
        "decision.alreadyHandedIn", () -> decisions.decide(dossier, departing(), "bo-truong"));
  }

  @Test
  void a_decision_that_awards_nobody_gets_no_number_and_the_notices_go_out() {
    long dossier = ministry.decided(refusingAll());

    decisions.issue(dossier, "01/QĐ-BNG", TODAY, "van-phong"); // as the drawing before asks
    decisions.publish(dossier);

    assertThat(documents.findByDossier(dossier)).isEmpty();
    assertThat(decisions.nextNumbers(2016)).containsEntry(2016, "01/QĐ-BNG");
  }

  @Test
  void units_of_which_none_is_awarded_are_told_so_each_with_its_reason() {
    decisions.publish(ministry.decided(refusingAll()));

    noticesAreIssued();

    verifyNotice("lai-chau", "không được chấp thuận. Lý do: Chưa đủ thành tích");
    verifyNotice("ha-giang", "Không có đơn vị nào được khen thưởng nên không ban hành quyết định.");
  }

  @Test
  void the_form_tells_the_flow_nothing_where_somebody_is_awarded() {
    WorkItem item = item(ministry.advised());

    decide.perform(item, input(departing()));

    assertThat(item.facts()).isEmpty();
  }

  @Test
  void the_form_tells_the_flow_that_nobody_is_awarded() {
    WorkItem item = item(ministry.advised());

    decide.perform(item, input(refusingAll()));

    assertThat(item.facts()).containsEntry("nobodyAwarded", true);
  }

  @Test
  void issuing_gives_number_and_date_once() {
    long dossier = ministry.decided(asProposed());
    IssueDecision.View view = (IssueDecision.View) issueDecision.view(item(dossier));
    assertThat(view.input()).isEqualTo(new IssueDecision.Input("01/QĐ-BNG", TODAY));

    issueDecision.perform(item(dossier), new IssueDecision.Input("12/QĐ-BNG", TODAY));

    DecisionDocument document = documents.findByDossier(dossier).orElseThrow();
    assertThat(document.documentNumber()).isEqualTo("12/QĐ-BNG");
    assertThat(document.issuedOn()).isEqualTo(TODAY);
    assertThat(document.isPublished()).isFalse();
    assertRefused(
        "decision.alreadyHandedIn",
        () -> decisions.issue(dossier, "13/QĐ-BNG", TODAY, "van-phong"));
  }

  @Test
  void a_number_is_issued_once_a_year() {
    ministry.issued(asProposed());
    reference.yearIs(ReferenceCase.NEXT_YEAR, 2016, YearState.OPEN);
    long other = ministry.decided(asProposed(), ReferenceCase.NEXT_YEAR);

    assertThat(
            assertRefused(
                    "archive.numberTaken",
                    () -> decisions.issue(other, "012/QĐ-BNG", TODAY, "van-phong"))
                .arguments())
        .containsExactly("12/QĐ-BNG", "2016", "13/QĐ-BNG");
  }

  @Test
  void a_number_or_date_that_cannot_be_is_refused_beside_its_field() {
    long dossier = ministry.decided(asProposed());

    assertThat(
            assertRefused(
                    "archive.numberFormat", () -> decisions.issue(dossier, "12/QD-BNG", TODAY, "x"))
                .field())
        .isEqualTo("number");
    assertRefused(
        "decision.issuedInFuture",
        () -> decisions.issue(dossier, "12/QĐ-BNG", TODAY.plusDays(1), "x"));
    assertThat(
            assertRefused(
                    "decision.issuedTooEarly",
                    () -> decisions.issue(dossier, "12/QĐ-BNG", LocalDate.of(2015, 12, 31), "x"))
                .field())
        .isEqualTo("issuedOn");
  }

  @Test
  void nothing_is_issued_before_the_minister_decided() {
    long dossier = ministry.advised();

    assertRefused(
        "decision.notDecided", () -> decisions.issue(dossier, "12/QĐ-BNG", TODAY, "van-phong"));
  }

  @Test
  void publishing_tells_each_unit_its_own_result() {
    long dossier = ministry.issued(departing());

    decisions.publish(dossier);

    assertThat(documents.findByDossier(dossier).orElseThrow().isPublished()).isTrue();
    verifyNoInteractions(mailbox); // until the notices are written
    noticesAreIssued();
    verifyNotice("lao-cai", "được tặng Cờ thi đua của Bộ. Xin chúc mừng");
    verifyNotice(
        "cao-bang",
        "được tặng Bằng khen (cụm đề nghị: Cờ thi đua của Bộ). Lý do: Chưa dẫn đầu phong trào");
    verifyNotice("lai-chau", "không được chấp thuận. Lý do: Chưa đủ thành tích");
    verifyNotice("ha-giang", "không thuộc danh sách");
  }

  @Test
  void a_unit_is_told_neither_anothers_result_nor_any_score() {
    decisions.publish(ministry.issued(departing()));

    noticesAreIssued();

    verify(mailbox)
        .postLetter(
            eq("notice:" + paper("ha-giang")),
            eq("cum-1/2016"),
            argThat(people -> people.size() == 2),
            contains("năm 2016"),
            argThat(
                text ->
                    text.contains("12/QĐ-BNG ngày 29/12/2016")
                        && !text.contains("Lai Châu")
                        && !text.contains("Chưa đủ thành tích")
                        && !text.contains("97")),
            eq(List.of("paper:" + paper("ha-giang"))));
  }

  @Test
  void publishing_again_changes_nothing() {
    long dossier = ministry.issued(asProposed());

    decisions.publish(dossier);
    DecisionDocument published = documents.findByDossier(dossier).orElseThrow();
    decisions.publish(dossier);

    assertThat(documents.findByDossier(dossier)).contains(published);
  }

  private static List<Decisions.Word> refusingAll() {
    return Stream.of("lao-cai", "cao-bang", "lai-chau")
        .map(unit -> new Decisions.Word(unit, Outcome.REFUSED, null, "Chưa đủ thành tích"))
        .toList();
  }

  private static Decide.Input input(List<Decisions.Word> words) {
    return new Decide.Input(
        words.stream()
            .map(
                each -> new Decide.OnUnit(each.unit(), each.outcome(), each.award(), each.reason()))
            .toList());
  }

  private void noticesAreIssued() {
    long year = reference.years.find("cum-1", 2016).orElseThrow().id();
    for (String unit : UNITS) {
      String kind = unit.equals("lai-chau") ? "refusalNotice" : "resultNotice";
      notices.on(new PaperIssued(paper(unit), "cum-1/2016", year, kind, unit));
    }
  }

  private static long paper(String unit) {
    return 100 + UNITS.indexOf(unit);
  }

  private void verifyNotice(String unit, String told) {
    verify(mailbox)
        .postLetter(
            eq("notice:" + paper(unit)),
            eq("cum-1/2016"),
            eq(List.of("director@" + unit, "officer@" + unit)),
            anyString(),
            contains(told),
            eq(List.of("paper:" + paper(unit))));
    verify(acknowledgements).ask(any(), eq(unit), eq(paper(unit)));
  }
}
