package vn.thidua.decision;

import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.thidua.decision.Decisions.Word;
import vn.thidua.decision.examination.CouncilVote;
import vn.thidua.decision.examination.Examination;
import vn.thidua.decision.examination.Findings;
import vn.thidua.decision.examination.MinistryScore;
import vn.thidua.decision.examination.MinistryScoring;
import vn.thidua.decision.examination.OpinionOnProposal;
import vn.thidua.decision.notice.Acknowledgements;
import vn.thidua.decision.notice.Notices;
import vn.thidua.decision.outcome.YearOutcomes;
import vn.thidua.dossier.Dossiers;
import vn.thidua.dossier.ReferenceCase;
import vn.thidua.notification.Mailbox;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;

/**
 * The reference case at the Ministry, brought to a chosen step; its beans are real, the mail is
 * not.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  ReferenceCase.class,
  IncomingDossiers.class,
  MinistryScoring.class,
  Examination.class,
  Decisions.class,
  Notices.class,
  CaseFiles.class,
  Findings.Reader.class,
  Pronouncement.Reader.class,
  YearOutcomes.class
})
public class DecisionCase {

  private final Dossiers dossiers;
  private final Examination examination;
  private final Decisions decisions;

  DecisionCase(Dossiers dossiers, Examination examination, Decisions decisions) {
    this.dossiers = dossiers;
    this.examination = examination;
    this.decisions = decisions;
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Mail {

    @Bean
    Mailbox mailbox() {
      return mock();
    }

    @Bean
    Acknowledgements acknowledgements() {
      return mock();
    }
  }

  public long forwarded() {
    return ReferenceCase.forwarded(dossiers);
  }

  public long received() {
    long dossier = forwarded();
    examination.receive(dossier, true, List.of(), "cuc");
    return dossier;
  }

  public long givenOpinion() {
    long dossier = received();
    examination.giveOpinion(dossier, "Nhất trí", opinions(), "cuc");
    return dossier;
  }

  public long appraised() {
    long dossier = givenOpinion();
    examination.appraise(dossier, "Đủ điều kiện", scores(), "van-phong");
    return dossier;
  }

  public long advised() {
    long dossier = appraised();
    examination.consultCouncil(dossier, 9, "Đồng ý đề nghị", votes(), "hoi-dong");
    return dossier;
  }

  long decided(List<Word> words) {
    long dossier = advised();
    decisions.decide(dossier, words, "bo-truong");
    return dossier;
  }

  /** The dossier of another year, whose letter has the next number. */
  long decided(List<Word> words, long year) {
    long dossier = ReferenceCase.forwarded(dossiers, year, "02/TTr-CTĐ");
    examination.receive(dossier, true, List.of(), "cuc");
    examination.giveOpinion(dossier, "Nhất trí", opinions(), "cuc");
    examination.appraise(dossier, "Đủ điều kiện", scores(), "van-phong");
    examination.consultCouncil(dossier, 9, "Đồng ý đề nghị", votes(), "hoi-dong");
    decisions.decide(dossier, words, "bo-truong");
    return dossier;
  }

  public long issued(List<Word> words) {
    long dossier = decided(words);
    decisions.issue(
        dossier,
        "12/QĐ-BNG",
        ReferenceCase.END_OF_DECEMBER.instant().atZone(ReferenceCase.HANOI).toLocalDate(),
        "van-phong");
    return dossier;
  }

  public static List<OpinionOnProposal> opinions() {
    return List.of(
        new OpinionOnProposal("lao-cai", "Xứng đáng"),
        new OpinionOnProposal("cao-bang", "Xứng đáng"),
        new OpinionOnProposal("lai-chau", "Cân nhắc"));
  }

  /** The Ministry finds one report less than honest. */
  public static List<MinistryScore> scores() {
    return List.of(
        new MinistryScore("lao-cai", "2", BigDecimal.ZERO, ""),
        new MinistryScore("cao-bang", "2", BigDecimal.ZERO, ""),
        new MinistryScore("lai-chau", "2", new BigDecimal("-2.5"), "Khai thừa hai đoàn ra."));
  }

  public static List<CouncilVote> votes() {
    return List.of(
        new CouncilVote("lao-cai", 9, 0),
        new CouncilVote("cao-bang", 8, 1),
        new CouncilVote("lai-chau", 7, 0));
  }

  public static List<Word> asProposed() {
    return List.of(award("lao-cai"), award("cao-bang"), award("lai-chau"));
  }

  /** One as proposed, one with another award, one refused. */
  public static List<Word> departing() {
    return List.of(
        award("lao-cai"),
        new Word("cao-bang", Outcome.OTHER_AWARD, Award.CERTIFICATE, "Chưa dẫn đầu phong trào"),
        new Word("lai-chau", Outcome.REFUSED, null, "Chưa đủ thành tích"));
  }

  static Word award(String unit) {
    return new Word(unit, Outcome.AWARDED, null, null);
  }

  public static WorkItem item(long dossier) {
    return new WorkItem(
        "task",
        "task",
        "cum-1/2016",
        new Actor("nguoi-dung", Set.of()),
        Map.of("awardYear", ReferenceCase.YEAR, "dossier", dossier));
  }
}
