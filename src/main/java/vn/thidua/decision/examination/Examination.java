package vn.thidua.decision.examination;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.decision.IncomingDossiers;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.dossier.Question;
import vn.thidua.workflow.Refusal;

/**
 * What the Ministry finds before the Minister decides: receipt, opinion, appraisal, council. Each
 * is handed in once, in this order, and stays as it is.
 */
@Service
public class Examination {

  private final IncomingDossiers incoming;
  private final Dossiers dossiers;
  private final MinistryScoring scoring;
  private final Receipts receipts;
  private final Opinions opinions;
  private final Appraisals appraisals;
  private final CouncilOpinions councilOpinions;
  private final Clock clock;

  Examination(
      IncomingDossiers incoming,
      Dossiers dossiers,
      MinistryScoring scoring,
      Receipts receipts,
      Opinions opinions,
      Appraisals appraisals,
      CouncilOpinions councilOpinions,
      Clock clock) {
    this.incoming = incoming;
    this.dossiers = dossiers;
    this.scoring = scoring;
    this.receipts = receipts;
    this.opinions = opinions;
    this.appraisals = appraisals;
    this.councilOpinions = councilOpinions;
    this.clock = clock;
  }

  /**
   * Takes the dossier in as complete, or asks the cluster for more. The fingerprints are computed
   * anew: a dossier that was changed on the way cannot be complete.
   *
   * @param questions what the cluster shall supplement, item by item; needed unless complete
   */
  @Transactional
  public void receive(long id, boolean complete, List<Question> questions, String by) {
    incoming.open(id);
    boolean intact = dossiers.check(id).isIntact();
    List<Receipt> earlier = receipts.findByDossierOrderByAttempt(id);
    if (isComplete(earlier)) {
      throw new Refusal("decision.alreadyHandedIn");
    }
    if (complete && !intact) {
      throw Refusal.at("complete", "decision.dossierChanged");
    }
    if (!complete) {
      dossiers.ask(id, required(questions), by);
    }
    receipts.save(new Receipt(null, id, earlier.size() + 1, intact, complete, by, clock.instant()));
  }

  /** Cục Ngoại vụ gives its opinion in general and on each proposal. */
  @Transactional
  public void giveOpinion(long id, String text, List<OpinionOnProposal> each, String by) {
    Dossier dossier = incoming.open(id);
    if (!isComplete(receipts.findByDossierOrderByAttempt(id))) {
      throw new Refusal("decision.notReceived");
    }
    requireNew(opinions.existsByDossier(id));
    incoming.eachOnce(dossier, each.stream().map(OpinionOnProposal::unit).toList(), "proposals");
    opinions.save(new Opinion(null, id, text.strip(), by, clock.instant(), each));
  }

  /**
   * The Ministry Office appraises merits and conditions.
   *
   * @param scores for the criteria that the Ministry scores itself
   */
  @Transactional
  public void appraise(long id, String text, List<MinistryScore> scores, String by) {
    Dossier dossier = incoming.open(id);
    if (!opinions.existsByDossier(id)) {
      throw new Refusal("decision.noOpinion");
    }
    requireNew(appraisals.existsByDossier(id));
    List<MinistryScore> checked = scoring.checked(dossier, scores);
    appraisals.save(new Appraisal(null, id, text.strip(), by, clock.instant(), checked));
  }

  /**
   * The council's vote on each proposal, and its opinion.
   *
   * @param total members who took part
   */
  @Transactional
  public void consultCouncil(long id, int total, String text, List<CouncilVote> votes, String by) {
    Dossier dossier = incoming.open(id);
    if (!appraisals.existsByDossier(id)) {
      throw new Refusal("decision.noAppraisal");
    }
    requireNew(councilOpinions.existsByDossier(id));
    incoming.eachOnce(dossier, votes.stream().map(CouncilVote::unit).toList(), "votes");
    IntStream.range(0, votes.size())
        .forEach(line -> votes.get(line).requireWithin(total, "votes[" + line + "]"));
    councilOpinions.save(
        new CouncilOpinion(null, id, total, text.strip(), by, clock.instant(), votes));
  }

  private static boolean isComplete(List<Receipt> receipts) {
    return receipts.stream().anyMatch(Receipt::complete);
  }

  private static List<Question> required(List<Question> questions) {
    List<Question> asked = questions.stream().filter(each -> !each.text().isBlank()).toList();
    if (asked.isEmpty()) {
      throw Refusal.at("question", "decision.questionMissing");
    }
    return asked;
  }

  private static void requireNew(boolean there) {
    if (there) {
      throw new Refusal("decision.alreadyHandedIn");
    }
  }
}
