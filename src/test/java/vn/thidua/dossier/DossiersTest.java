package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;
import static vn.thidua.dossier.ReferenceCase.YEAR;
import static vn.thidua.dossier.ReferenceCase.certificate;
import static vn.thidua.dossier.ReferenceCase.flag;
import static vn.thidua.dossier.ReferenceCase.forwarded;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.ballot.Proposal;
import vn.thidua.workflow.Actor;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.YearState;

@DataJdbcTest
@Import({ReferenceCase.class, AssembleDossier.class, SignSubmission.class})
class DossiersTest {

  @Autowired Dossiers dossiers;
  @Autowired ReferenceCase reference;
  @Autowired AssembleDossier assembleDossier;
  @Autowired SignSubmission signSubmission;
  @Autowired JdbcClient database;

  @BeforeEach
  void the_minutes_are_signed() {
    reference.begins();
  }

  @Test
  void the_dossier_holds_letter_reports_of_the_proposed_minutes_count_and_scores() {
    long id = assemble();

    assertThat(dossiers.bundle(id).papers())
        .extracting(Paper::kind)
        .containsExactly(
            PaperKind.LETTER,
            PaperKind.REPORT,
            PaperKind.REPORT,
            PaperKind.REPORT,
            PaperKind.MINUTES,
            PaperKind.BALLOT_COUNT,
            PaperKind.SCORE_TABLE);
    assertThat(dossiers.bundle(id).isIntact()).isTrue();
    assertThat(dossiers.get(id).parts())
        .extracting(Dossier.Part::title)
        .contains("Báo cáo thành tích của Sở Ngoại vụ tỉnh Lai Châu (bản thứ 2)")
        .noneMatch(title -> title.contains("Hà Giang"));
    assertThat(dossiers.get(id).proposals()).isEqualTo(ReferenceCase.proposals());
    assertThat(dossiers.ofYear(YEAR)).map(Dossier::id).hasValue(id);
  }

  @Test
  void the_papers_tell_the_facts_in_words_and_run_no_placeholder() {
    List<Paper> papers = dossiers.bundle(assemble()).papers();

    assertThat(papers.get(1).content())
        .contains("Hoàn thành vượt mức ${kế hoạch} {0}", "58,5 điểm (điểm chuẩn 60)")
        .contains("Năm thi đua: 2016", "Ông/Bà lao-cai.giamdoc", "05/12/2016");
    assertThat(papers.get(4).content()).contains("Biên bản đã ký.", "27/12/2016", "Đồng ý 8/8");
    assertThat(papers.get(5).content())
        .contains("phát ra 8 phiếu")
        .contains("- Sở Ngoại vụ tỉnh Cao Bằng, Cờ thi đua của Bộ: đồng ý 7, không đồng ý 1");
    assertThat(papers.get(6).content()).contains("96,25", "Chưa xét", "không xếp hạng");
  }

  @Test
  void later_changes_of_the_sources_do_not_reach_the_dossier() {
    long id = assemble();
    Bundle before = dossiers.bundle(id);

    reference.minutesAre("Biên bản khác.");
    when(reference.reports.accepted(anyLong())).thenReturn(List.of());

    assertThat(dossiers.bundle(id)).isEqualTo(before);
  }

  @Test
  void a_missing_report_of_a_proposed_unit_stops_the_dossier() {
    when(reference.reports.accepted(anyLong())).thenReturn(List.of());

    Refusal refusal = catchThrowableOfType(Refusal.class, this::assemble);

    assertThat(refusal.messageKey()).isEqualTo("dossier.partsMissing");
    assertThat(refusal.arguments()[0].toString()).contains("Lào Cai", "Cao Bằng", "Lai Châu");
    assertThat(dossiers.ofYear(YEAR)).isEmpty();
  }

  @Test
  void empty_minutes_and_an_empty_score_table_stop_the_dossier() {
    reference.minutesAre(" ");
    when(reference.reviews.scoreTable(anyLong())).thenReturn(List.of());

    assertThat(view().missing()).containsExactly("biên bản bình xét", "bảng tổng hợp điểm");
    assertRefused("dossier.partsMissing", this::assemble);
  }

  @Test
  void minutes_not_signed_stop_the_dossier() {
    reference.minutesAreNotSigned();

    assertRefused("ballot.minutesNotSigned", this::assemble);
  }

  @Test
  void a_unit_proposed_for_two_awards_is_refused() {
    reference.propose(flag("lao-cai", 8), certificate("lao-cai", 8));

    assertRefused("dossier.twoAwards", this::assemble);
  }

  @Test
  void a_meeting_that_proposes_nobody_has_a_dossier_too() {
    reference.propose(new Proposal[0]);

    assertThat(view().input().letter()).contains("không có đơn vị nào đủ điều kiện");
    assertThat(dossiers.get(assemble()).proposals()).isEmpty();
  }

  @Test
  void a_year_has_one_dossier() {
    assemble();

    assertRefused("dossier.alreadyAssembled", this::assemble);
  }

  @Test
  void a_year_that_is_not_open_gets_none() {
    reference.yearIs(YEAR, 2016, YearState.CANCELLED);

    assertRefused("year.notOpen", this::assemble);
  }

  @Test
  void the_form_shows_what_goes_in_and_drafts_the_letter() {
    AssembleDossier.View view = view();

    assertThat(view.missing()).isEmpty();
    assertThat(view.papers()).hasSize(6);
    assertThat(view.input().letter())
        .contains("Cụm thi đua số 1", "năm 2016", "27/12/2016")
        .contains("1. Cờ thi đua của Bộ: Sở Ngoại vụ tỉnh Lào Cai (8/8 thành viên đồng ý).")
        .contains("3. Bằng khen: Sở Ngoại vụ tỉnh Lai Châu");
  }

  @Test
  void assembling_tells_the_flow_which_dossier() {
    WorkItem item = item(Map.of("awardYear", YEAR));

    assembleDossier.perform(item, new AssembleDossier.Input("Kính gửi Bộ"));

    assertThat(item.facts()).containsEntry("dossier", dossiers.ofYear(YEAR).orElseThrow().id());
  }

  @Test
  void signing_numbers_the_letter_and_forwards() {
    long id = assemble();
    WorkItem item = item(Map.of(ProcessVariables.DOSSIER.name(), id));
    SignSubmission.View view = (SignSubmission.View) signSubmission.view(item);
    assertThat(view.input().letterNumber()).isEqualTo("01/TTr-CTĐ");
    assertThat(view.papers().get(0).content()).isEqualTo("Kính gửi Bộ");

    signSubmission.perform(item, new SignSubmission.Input("1/TTr-CTĐ"));

    Dossier dossier = dossiers.get(id);
    assertThat(dossier.letterNumber()).isEqualTo("01/TTr-CTĐ");
    assertThat(dossier.signedBy()).isEqualTo("nguoi-dung");
    assertThat(dossier.signedAt()).isEqualTo(ReferenceCase.END_OF_DECEMBER.instant());
    assertThat(dossier.isForwarded()).isTrue();
  }

  @Test
  void a_dossier_is_signed_once() {
    long id = forwarded(dossiers);

    assertRefused("dossier.alreadySigned", () -> dossiers.sign(id, "02/TTr-CTĐ", "x"));
    assertThat(dossiers.get(id).letterNumber()).isEqualTo("01/TTr-CTĐ");
  }

  @Test
  void a_number_the_cluster_has_issued_this_year_is_taken() {
    forwarded(dossiers);
    reference.yearIs(ReferenceCase.NEXT_YEAR, 2017, YearState.OPEN);
    long next = dossiers.assemble(ReferenceCase.NEXT_YEAR, "Kính gửi Bộ", "thuky");

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> dossiers.sign(next, "1/TTr-CTĐ", "x"));

    assertThat(refusal.messageKey()).isEqualTo("archive.numberTaken");
    assertThat(refusal.field()).isEqualTo("letterNumber");
    assertThat(refusal.arguments()).containsExactly("01/TTr-CTĐ", "2016", "02/TTr-CTĐ");
    assertThatThrownBy(
            () ->
                database
                    .sql(
                        """
                        update dossier set letter_number = '01/TTr-CTĐ', letter_year = 2016,
                          signed_by = 'x', signed_at = assembled_at where id = ?
                        """)
                    .param(next)
                    .update())
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void a_number_of_another_form_is_refused_with_an_example() {
    long id = assemble();

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> dossiers.sign(id, "1/QĐ-BNG", "x"));

    assertThat(refusal.messageKey()).isEqualTo("archive.numberFormat");
    assertThat(refusal.arguments()).containsExactly("1/QĐ-BNG", "01/TTr-CTĐ");
  }

  @Test
  void a_dossier_changed_behind_the_secretarys_back_is_not_signed() {
    long id = assemble();
    database.sql("update dossier_part set content = 'x' where ordinal = 2").update();

    assertThat(((SignSubmission.View) signSubmission.view(item(Map.of("dossier", id)))).intact())
        .isFalse();
    assertRefused("dossier.changedBeforeSigning", () -> dossiers.sign(id, "01/TTr-CTĐ", "x"));
  }

  @Test
  void questions_and_answers_stay_in_their_order() {
    long id = forwarded(dossiers);

    dossiers.ask(id, "Thiếu ý kiến UBND tỉnh", "cuc");
    dossiers.answer(id, "Đã gửi kèm", "thuky");
    dossiers.ask(id, "Còn thiếu trang 2", "cuc");

    assertThat(dossiers.get(id).supplements())
        .extracting(Dossier.Supplement::question, Dossier.Supplement::answer)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Thiếu ý kiến UBND tỉnh", "Đã gửi kèm"),
            org.assertj.core.groups.Tuple.tuple("Còn thiếu trang 2", null));
    assertThat(dossiers.bundle(id).isIntact()).isTrue();
  }

  @Test
  void a_second_question_waits_for_the_answer_to_the_first() {
    long id = forwarded(dossiers);
    dossiers.ask(id, "Thiếu ý kiến UBND tỉnh", "cuc");

    assertRefused("dossier.questionOpen", () -> dossiers.ask(id, "Còn nữa", "cuc"));
  }

  @Test
  void an_answer_needs_an_open_question_and_is_not_overwritten() {
    long id = forwarded(dossiers);
    assertRefused("dossier.noOpenQuestion", () -> dossiers.answer(id, "Đây", "thuky"));
    dossiers.ask(id, "Thiếu ý kiến UBND tỉnh", "cuc");
    dossiers.answer(id, "Đây", "thuky");

    assertRefused("dossier.noOpenQuestion", () -> dossiers.answer(id, "Khác", "thuky"));
    assertThat(dossiers.get(id).supplements().get(0).answer()).isEqualTo("Đây");
  }

  @Test
  void the_ministry_asks_only_about_what_was_forwarded() {
    long id = assemble();

    assertRefused("dossier.notForwarded", () -> dossiers.ask(id, "Thiếu", "cuc"));
  }

  @Test
  void an_unknown_dossier_is_refused() {
    assertRefused("dossier.notFound", () -> dossiers.get(-1));
  }

  @Test
  void a_half_signed_line_is_refused_by_the_database() {
    long id = assemble();

    assertThatThrownBy(
            () ->
                database
                    .sql("update dossier set letter_number = '09/TTr-CTĐ' where id = ?")
                    .param(id)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private long assemble() {
    return dossiers.assemble(YEAR, "Kính gửi Bộ", "lao-cai.thuky");
  }

  private AssembleDossier.View view() {
    return (AssembleDossier.View) assembleDossier.view(item(Map.of("awardYear", YEAR)));
  }

  private static WorkItem item(Map<String, Object> variables) {
    return new WorkItem("task", "task", "cum-1/2016", new Actor("nguoi-dung", Set.of()), variables);
  }

  private static void assertRefused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThat(catchThrowableOfType(Refusal.class, work))
        .as("refusal")
        .isNotNull()
        .extracting(Refusal::messageKey)
        .isEqualTo(key);
  }
}
