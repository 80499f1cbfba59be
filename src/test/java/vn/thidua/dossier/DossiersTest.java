package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
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
import vn.thidua.dossier.DossierFindings.State;
import vn.thidua.dossier.assembly.AssembleDossier;
import vn.thidua.rights.Actor;
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
  void files_and_manifest_are_put_together_once() {
    long id = assemble();

    Dossier dossier = dossiers.get(id);
    assertThat(dossier.isCompiled()).isTrue();
    assertThat(dossier.letter()).isEqualTo("Kính gửi Bộ");
    assertThat(dossier.parts())
        .extracting(Dossier.Part::path)
        .containsExactly("bien-ban.pdf", "bang-diem.pdf");
    assertThat(dossiers.check(id).isIntact()).isTrue();
    assertThat(dossier.proposals()).isEqualTo(ReferenceCase.proposals());
    assertThat(dossiers.ofYear(YEAR)).map(Dossier::id).hasValue(id);

    dossiers.compile(id);
    assertThat(dossiers.get(id)).isEqualTo(dossier);
  }

  @Test
  void what_is_not_put_together_is_not_signed() {
    long id = dossiers.assemble(YEAR, "Kính gửi Bộ", "lao-cai.thuky");

    assertRefused("dossier.notCompiled", () -> dossiers.sign(id, "01/TTr-CTĐ", "x"));
  }

  @Test
  void a_missing_report_of_a_proposed_unit_stops_the_dossier() {
    when(reference.reports.standings(anyLong())).thenReturn(List.of());

    Refusal refusal = catchThrowableOfType(Refusal.class, this::assemble);

    assertThat(refusal.messageKey()).isEqualTo("dossier.partsMissing");
    assertThat(refusal.arguments()[0].toString()).contains("Lào Cai", "Cao Bằng", "Lai Châu");
    assertThat(dossiers.ofYear(YEAR)).isEmpty();
  }

  @Test
  void an_empty_score_table_stops_the_dossier() {
    when(reference.reviews.scoreTable(anyLong())).thenReturn(List.of());

    assertThat(view().missing()).containsExactly("bảng tổng hợp điểm");
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
    assertThat(view.files()).hasSize(2);

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
    long next = nextAfterOneForwarded();

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> dossiers.sign(next, "1/TTr-CTĐ", "x"));

    assertThat(refusal.messageKey()).isEqualTo("archive.numberTaken");
    assertThat(refusal.field()).isEqualTo("letterNumber");
    assertThat(refusal.arguments()).containsExactly("01/TTr-CTĐ", "2016", "02/TTr-CTĐ");
  }

  @Test
  void the_database_itself_keeps_two_letters_from_bearing_one_number() {
    long next = nextAfterOneForwarded();

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

  private long nextAfterOneForwarded() {
    forwarded(dossiers);
    reference.yearIs(ReferenceCase.NEXT_YEAR, 2017, YearState.OPEN);
    long next = dossiers.assemble(ReferenceCase.NEXT_YEAR, "Kính gửi Bộ", "thuky");
    dossiers.compile(next);
    return next;
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
    database
        .sql("update archive_chunk set bytes = ? where sha256 = ?")
        .params(new byte[] {1}, dossiers.get(id).parts().get(1).sha256())
        .update();

    assertThat(dossiers.check(id).files())
        .extracting(DossierFindings.Checked::path, DossierFindings.Checked::state)
        .containsExactly(
            tuple("bien-ban.pdf", State.INTACT), tuple("bang-diem.pdf", State.CHANGED));
    assertRefused("dossier.changedBeforeSigning", () -> dossiers.sign(id, "01/TTr-CTĐ", "x"));
  }

  @Test
  void questions_and_answers_stay_in_their_order() {
    long id = forwarded(dossiers);

    dossiers.ask(id, question("Thiếu ý kiến UBND tỉnh"), "cuc");
    dossiers.answer(id, Map.of(1, "Đã gửi kèm"), "thuky");
    dossiers.ask(id, question("Còn thiếu trang 2"), "cuc");

    assertThat(dossiers.get(id).supplements())
        .extracting(Dossier.Supplement::exchange)
        .extracting(DossierSupplement::question, DossierSupplement::answer)
        .containsExactly(
            tuple("Thiếu ý kiến UBND tỉnh", "Đã gửi kèm"), tuple("Còn thiếu trang 2", null));
    assertThat(dossiers.check(id).isIntact()).isTrue();
  }

  @Test
  void each_item_is_asked_about_and_answered_for_itself() {
    long id = forwarded(dossiers);
    dossiers.ask(
        id,
        List.of(
            new Question("Biên bản", "Thiếu chữ ký"), new Question(null, "Thiếu ý kiến UBND tỉnh")),
        "cuc");

    assertRefused(
        "dossier.answerMissing", () -> dossiers.answer(id, Map.of(1, "Đã ký lại"), "thuky"));
    dossiers.answer(id, Map.of(1, "Đã ký lại", 2, "Đã gửi kèm"), "thuky");

    assertThat(dossiers.get(id).supplements())
        .extracting(Dossier.Supplement::exchange)
        .extracting(DossierSupplement::item, DossierSupplement::answer)
        .containsExactly(tuple("Biên bản", "Đã ký lại"), tuple(null, "Đã gửi kèm"));
  }

  @Test
  void a_second_question_waits_for_the_answer_to_the_first() {
    long id = forwarded(dossiers);
    dossiers.ask(id, question("Thiếu ý kiến UBND tỉnh"), "cuc");

    assertRefused("dossier.questionOpen", () -> dossiers.ask(id, question("Còn nữa"), "cuc"));
  }

  @Test
  void an_answer_needs_an_open_question_and_is_not_overwritten() {
    long id = forwarded(dossiers);
    assertRefused("dossier.noOpenQuestion", () -> dossiers.answer(id, Map.of(1, "Đây"), "thuky"));
    dossiers.ask(id, question("Thiếu ý kiến UBND tỉnh"), "cuc");
    dossiers.answer(id, Map.of(1, "Đây"), "thuky");

    assertRefused("dossier.noOpenQuestion", () -> dossiers.answer(id, Map.of(1, "Khác"), "thuky"));
    assertThat(dossiers.get(id).supplements().get(0).exchange().answer()).isEqualTo("Đây");
  }

  @Test
  void the_ministry_asks_only_about_what_was_forwarded() {
    long id = assemble();

    assertRefused("dossier.notForwarded", () -> dossiers.ask(id, question("Thiếu"), "cuc"));
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
    long id = dossiers.assemble(YEAR, "Kính gửi Bộ", "lao-cai.thuky");
    dossiers.compile(id);
    return id;
  }

  private static List<Question> question(String text) {
    return List.of(new Question(null, text));
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
