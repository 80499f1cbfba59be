package vn.thidua.decision.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.decision.DecisionCase.item;
import static vn.thidua.decision.DecisionCase.opinions;
import static vn.thidua.decision.DecisionCase.scores;
import static vn.thidua.decision.DecisionCase.votes;
import static vn.thidua.decision.Refusals.assertRefused;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.decision.CaseFile;
import vn.thidua.decision.CaseFiles;
import vn.thidua.decision.DecisionCase;
import vn.thidua.decision.MinistryTest;
import vn.thidua.dossier.DossierFindings;
import vn.thidua.dossier.Dossiers;
import vn.thidua.dossier.Question;
import vn.thidua.dossier.ReferenceCase;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.YearState;

@MinistryTest
class ExaminationTest {

  @Autowired DecisionCase ministry;
  @Autowired ReferenceCase reference;
  @Autowired Examination examination;
  @Autowired CaseFiles files;
  @Autowired Dossiers dossiers;
  @Autowired Receipts receipts;
  @Autowired Opinions opinions;
  @Autowired CouncilOpinions councilOpinions;
  @Autowired ReceiveDossier receiveDossier;
  @Autowired SupplementDossier supplementDossier;
  @Autowired GiveOpinion giveOpinion;
  @Autowired Appraise appraise;
  @Autowired ConsultCouncil councilOpinion;
  @Autowired JdbcClient database;

  @BeforeEach
  void the_cluster_has_done_its_part() {
    reference.begins();
  }

  @Test
  void a_complete_dossier_is_received_and_the_flow_is_told() {
    long dossier = ministry.forwarded();
    WorkItem item = item(dossier);
    CaseFile file = ((ReceiveDossier.View) receiveDossier.view(item)).file();
    assertThat(file.enclosed().intact()).isTrue();
    assertThat(file.letter().letterNumber()).isEqualTo("01/TTr-CTĐ");

    receiveDossier.perform(item, new ReceiveDossier.Input(true, null, null));

    assertThat(item.facts()).containsEntry("dossierComplete", true);
    assertThat(receipts.findByDossierOrderByAttempt(dossier))
        .singleElement()
        .matches(receipt -> receipt.complete() && receipt.intact() && receipt.attempt() == 1);
  }

  @Test
  void a_question_goes_back_is_answered_and_stays_in_the_dossier() {
    long dossier = ministry.forwarded();
    WorkItem first = item(dossier);

    receiveDossier.perform(first, new ReceiveDossier.Input(false, "Thiếu ý kiến UBND tỉnh", null));
    assertThat(first.facts()).containsEntry("dossierComplete", false);
    supplementDossier.perform(
        item(dossier),
        new SupplementDossier.Input(List.of(new SupplementDossier.Answer(1, "Đã gửi kèm"))));
    receiveDossier.perform(item(dossier), new ReceiveDossier.Input(true, null, null));

    assertThat(((ReceiveDossier.View) receiveDossier.view(first)).file().supplements())
        .singleElement()
        .matches(each -> each.exchange().question().startsWith("Thiếu"))
        .matches(each -> "Đã gửi kèm".equals(each.exchange().answer()))
        .matches(each -> "Ông/Bà nguoi-dung".equals(each.exchange().askedBy()));
    assertThat(receipts.findByDossierOrderByAttempt(dossier))
        .extracting(Receipt::complete)
        .containsExactly(false, true);
  }

  @Test
  void files_with_one_title_are_asked_about_by_their_paths() {
    long dossier = ministry.forwarded();
    database.sql("update dossier_file set title = 'Minh chứng: scan.pdf'").update();

    List<ReceiveDossier.OnFile> lines =
        ((ReceiveDossier.View) receiveDossier.view(item(dossier))).input().items();
    assertThat(lines)
        .extracting(ReceiveDossier.OnFile::title)
        .containsExactly("bien-ban.pdf", "bang-diem.pdf");

    receiveDossier.perform(
        item(dossier),
        new ReceiveDossier.Input(
            false, null, List.of(lines.get(0), new ReceiveDossier.OnFile("bang-diem.pdf", "Mờ"))));
    assertThat(dossiers.get(dossier).supplements())
        .singleElement()
        .matches(each -> "bang-diem.pdf".equals(each.exchange().item()));
  }

  @Test
  void a_question_back_must_say_what_is_wanted() {
    long dossier = ministry.forwarded();

    assertThat(
            assertRefused(
                    "decision.questionMissing",
                    () ->
                        examination.receive(
                            dossier, false, List.of(new Question(null, " ")), "cuc"))
                .field())
        .isEqualTo("question");
  }

  @Test
  void a_changed_paper_is_named_and_the_dossier_cannot_be_complete() {
    long dossier = ministry.forwarded();
    database.sql("update archive_chunk set bytes = ?").param(new byte[] {1}).update();
    String first = dossiers.get(dossier).parts().get(0).path();

    assertThat(dossiers.check(dossier).files())
        .anyMatch(
            file -> file.path().equals(first) && file.state() == DossierFindings.State.CHANGED);
    assertRefused(
        "decision.dossierChanged", () -> examination.receive(dossier, true, List.of(), "cuc"));

    examination.receive(dossier, false, List.of(new Question(null, "Đề nghị giải trình")), "cuc");
    assertThat(receipts.findByDossierOrderByAttempt(dossier))
        .singleElement()
        .matches(receipt -> !receipt.intact());
    assertThat(
            ((ReceiveDossier.View) receiveDossier.view(item(dossier))).file().enclosed().intact())
        .isFalse();
  }

  @Test
  void a_dossier_not_signed_is_not_taken_in() {
    long dossier = ministry.forwarded();
    database
        .sql(
            """
            update dossier set letter_number = null, letter_year = null, signed_by = null,
              signed_at = null, forwarded_at = null
            """)
        .update();

    assertRefused(
        "decision.notForwarded", () -> examination.receive(dossier, true, List.of(), "cuc"));
  }

  @Test
  void nothing_is_done_in_a_cancelled_year() {
    long dossier = ministry.received();
    reference.yearIs(ReferenceCase.YEAR, 2016, YearState.CANCELLED);

    assertRefused(
        "year.notOpen", () -> examination.giveOpinion(dossier, "Ý kiến", opinions(), "cuc"));
  }

  @Test
  void no_step_is_skipped() {
    long dossier = ministry.forwarded();

    assertRefused(
        "decision.notReceived", () -> examination.giveOpinion(dossier, "x", opinions(), "cuc"));
    assertRefused(
        "decision.noOpinion", () -> examination.appraise(dossier, "x", scores(), "van-phong"));
    assertRefused(
        "decision.noAppraisal",
        () -> examination.consultCouncil(dossier, 9, "x", votes(), "hoi-dong"));
  }

  @Test
  void what_was_handed_in_is_not_handed_in_again() {
    long dossier = ministry.advised();

    assertRefused(
        "decision.alreadyHandedIn", () -> examination.receive(dossier, true, List.of(), "cuc"));
    assertRefused(
        "decision.alreadyHandedIn",
        () -> examination.giveOpinion(dossier, "Khác", opinions(), "cuc"));
    assertRefused(
        "decision.alreadyHandedIn", () -> examination.appraise(dossier, "Khác", scores(), "x"));
    assertRefused(
        "decision.alreadyHandedIn",
        () -> examination.consultCouncil(dossier, 9, "Khác", votes(), "x"));
    assertThat(opinions.findByDossier(dossier).orElseThrow().text()).isEqualTo("Nhất trí");
  }

  @Test
  void an_opinion_speaks_to_every_proposal_once_and_to_nobody_else() {
    long dossier = ministry.received();

    assertThat(
            assertRefused(
                    "decision.leftOut",
                    () -> examination.giveOpinion(dossier, "x", opinions().subList(0, 2), "cuc"))
                .arguments())
        .containsExactly("Sở Ngoại vụ tỉnh Lai Châu");
    assertRefused(
        "decision.notProposed",
        () ->
            examination.giveOpinion(
                dossier, "x", List.of(new OpinionOnProposal("ha-giang", "x")), "cuc"));
    assertThat(
            assertRefused(
                    "decision.twiceTheSame",
                    () ->
                        examination.giveOpinion(
                            dossier, "x", List.of(opinions().get(0), opinions().get(0)), "cuc"))
                .field())
        .isEqualTo("proposals[1].unit");
  }

  @Test
  void the_ministry_scores_every_proposal_within_bounds_and_tells_why() {
    long dossier = ministry.givenOpinion();
    List<MinistryScore> scores = scores();

    assertRefused(
        "decision.scoreMissing",
        () -> examination.appraise(dossier, "x", scores.subList(0, 2), "van-phong"));
    assertThat(refusedScore(dossier, "decision.scoreOutOfRange", "lai-chau", "2", "0.5", "Thưởng"))
        .isEqualTo("scores[2].points");
    assertThat(refusedScore(dossier, "decision.scoreReasonMissing", "lai-chau", "2", "-1", " "))
        .isEqualTo("scores[2].reason");
    refusedScore(dossier, "decision.notScoredByMinistry", "lai-chau", "1", "1", "Của cụm");
    refusedScore(dossier, "decision.notScoredByMinistry", "ha-giang", "2", "0", "");
    refusedScore(dossier, "decision.notScoredByMinistry", "lao-cai", "2", "0", "Hai lần");

    examination.appraise(dossier, "Đủ điều kiện", scores, "van-phong");
    assertThat(files.of(dossier).proposals())
        .extracting(CaseFile.Candidacy::ministryScore)
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .containsExactly(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("-2.5"));
  }

  /** The last score is replaced by another; the field the refusal points to. */
  private String refusedScore(
      long dossier, String why, String unit, String criterion, String points, String reason) {
    List<MinistryScore> scores = new ArrayList<>(scores().subList(0, 2));
    scores.add(new MinistryScore(unit, criterion, new BigDecimal(points), reason));
    return assertRefused(why, () -> examination.appraise(dossier, "x", scores, "van-phong"))
        .field();
  }

  @Test
  void the_council_cannot_cast_more_votes_than_it_has_members() {
    long dossier = ministry.appraised();

    assertThat(
            assertRefused(
                    "decision.moreVotesThanMembers",
                    () -> examination.consultCouncil(dossier, 8, "x", votes(), "hoi-dong"))
                .field())
        .isEqualTo("votes[0].votesFor");
    examination.consultCouncil(dossier, 9, "x", votes(), "hoi-dong");
    assertThat(councilOpinions.findByDossier(dossier).orElseThrow().votes()).isEqualTo(votes());
  }

  @Test
  void the_forms_are_prefilled_with_a_line_for_each_proposal() {
    long dossier = ministry.received();
    GiveOpinion.View opinion = (GiveOpinion.View) giveOpinion.view(item(dossier));
    ConsultCouncil.View council = (ConsultCouncil.View) councilOpinion.view(item(dossier));

    assertThat(opinion.input().proposals())
        .extracting(GiveOpinion.OnUnit::unit)
        .containsExactly("lao-cai", "cao-bang", "lai-chau");
    assertThat(council.input().votes())
        .extracting(ConsultCouncil.Vote::unit)
        .containsExactly("lao-cai", "cao-bang", "lai-chau");
  }

  @Test
  void each_step_is_handed_in_through_its_form() {
    long dossier = ministry.received();

    giveOpinion.perform(
        item(dossier),
        new GiveOpinion.Input(
            "Nhất trí",
            opinions().stream()
                .map(each -> new GiveOpinion.OnUnit(each.unit(), each.text()))
                .toList()));
    appraise.perform(
        item(dossier),
        new Appraise.Input(
            "Đủ điều kiện",
            scores().stream()
                .map(
                    each ->
                        new Appraise.Score(
                            each.unit(), each.criterion(), each.points(), each.reason()))
                .toList()));
    councilOpinion.perform(
        item(dossier),
        new ConsultCouncil.Input(
            9,
            votes().stream()
                .map(
                    each ->
                        new ConsultCouncil.Vote(each.unit(), each.votesFor(), each.votesAgainst()))
                .toList(),
            "Đồng ý"));

    CaseFile file = ((Appraise.View) appraise.view(item(dossier))).file();
    assertThat(file.opinion().text()).isEqualTo("Nhất trí");
    assertThat(file.appraisal().by()).isEqualTo("Ông/Bà nguoi-dung");
    assertThat(file.council().total()).isEqualTo(9);
    assertThat(file.proposals().get(1))
        .matches(each -> each.name().equals("Sở Ngoại vụ tỉnh Cao Bằng"))
        .matches(each -> each.vote().equals(new CouncilVote("cao-bang", 8, 1)))
        .matches(each -> "96.25".equals(String.valueOf(each.score().settledScore())))
        .matches(each -> each.score().rank() == 2)
        .matches(each -> "Xứng đáng".equals(each.opinion()));
  }

  @Test
  void the_cluster_sees_the_question_but_none_of_the_ministrys_findings() throws Exception {
    long dossier = ministry.advised();

    String seen =
        JsonMapper.builder()
            .findAndAddModules()
            .build()
            .writeValueAsString(supplementDossier.view(item(dossier)));

    assertThat(seen).contains("01/TTr-CTĐ").doesNotContain("Nhất trí", "Đủ điều kiện", "Xứng đáng");
  }

  @Test
  void the_database_knows_no_complete_receipt_of_a_changed_dossier() {
    assertThatThrownBy(
            () ->
                receipts.save(
                    new Receipt(
                        null, 1, 1, false, true, "x", ReferenceCase.END_OF_DECEMBER.instant())))
        .hasRootCauseInstanceOf(java.sql.SQLException.class)
        .isInstanceOfAny(
            DataIntegrityViolationException.class,
            org.springframework.data.relational.core.conversion.DbActionExecutionException.class);
  }
}
