package vn.thidua.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.Proposal;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.decision.CaseFile.Candidacy;
import vn.thidua.decision.CaseFile.Finding;
import vn.thidua.decision.examination.Appraisal;
import vn.thidua.decision.examination.CouncilOpinion;
import vn.thidua.decision.examination.Findings;
import vn.thidua.decision.examination.Opinion;
import vn.thidua.decision.examination.OpinionOnProposal;
import vn.thidua.decision.examination.Receipt;
import vn.thidua.decision.examination.Receipts;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.review.Reviews;
import vn.thidua.review.ScoreRow;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Puts the Ministry's case files together, for the eyes of the Ministry only. */
@Component
public class CaseFiles {

  private final Dossiers dossiers;
  private final AwardYears years;
  private final Meetings meetings;
  private final Reviews reviews;
  private final Organisation organisation;
  private final Receipts receipts;
  private final Findings.Reader findings;

  CaseFiles(
      Dossiers dossiers,
      AwardYears years,
      Meetings meetings,
      Reviews reviews,
      Organisation organisation,
      Receipts receipts,
      Findings.Reader findings) {
    this.dossiers = dossiers;
    this.years = years;
    this.meetings = meetings;
    this.reviews = reviews;
    this.organisation = organisation;
    this.receipts = receipts;
    this.findings = findings;
  }

  public CaseFile of(long id) {
    return of(dossiers.get(id));
  }

  /** The same of a dossier that was read already. */
  public CaseFile of(Dossier dossier) {
    long id = dossier.id();
    AwardYear year = years.asOpened(dossier.awardYear());
    Findings found = findings.of(id);
    Map<String, String> names = names(dossier, found);
    return new CaseFile(
        new CaseFile.Letter(
            organisation.clusterName(year.cluster()),
            year.number(),
            meetings.heldOn(year.id()),
            dossier.letterNumber(),
            names.getOrDefault(dossier.signedBy(), ""),
            dossier.signedAt()),
        new CaseFile.Enclosed(id, dossier.manifestSha256(), dossier.parts(), wasIntact(id)),
        exchanges(dossier, names),
        candidacies(dossier, found),
        found
            .opinion()
            .map(it -> new Finding(it.text(), names.get(it.givenBy()), it.givenAt()))
            .orElse(null),
        found
            .appraisal()
            .map(it -> new Finding(it.text(), names.get(it.givenBy()), it.givenAt()))
            .orElse(null),
        found.council().map(it -> council(it, names)).orElse(null));
  }

  private static CaseFile.Council council(CouncilOpinion advice, Map<String, String> names) {
    return new CaseFile.Council(
        new Finding(advice.text(), names.get(advice.givenBy()), advice.givenAt()), advice.total());
  }

  private boolean wasIntact(long id) {
    List<Receipt> looks = receipts.findByDossierOrderByAttempt(id);
    return looks.isEmpty() || looks.get(looks.size() - 1).intact();
  }

  /** Questions and answers, which the cluster may read too. */
  public List<Dossier.Supplement> exchanges(Dossier dossier) {
    return exchanges(dossier, organisation.personNames(speakers(dossier).toList()));
  }

  private static List<Dossier.Supplement> exchanges(Dossier dossier, Map<String, String> names) {
    return dossier.supplements().stream().map(each -> each.with(names)).toList();
  }

  private static Stream<String> speakers(Dossier dossier) {
    return dossier.supplements().stream()
        .flatMap(each -> Stream.of(each.exchange().askedBy(), each.exchange().answeredBy()))
        .filter(Objects::nonNull);
  }

  /** Of all people in the case file, by user id; in one read. */
  private Map<String, String> names(Dossier dossier, Findings findings) {
    return organisation.personNames(
        Stream.of(
                Stream.ofNullable(dossier.signedBy()),
                speakers(dossier),
                findings.opinion().map(Opinion::givenBy).stream(),
                findings.appraisal().map(Appraisal::givenBy).stream(),
                findings.council().map(CouncilOpinion::givenBy).stream())
            .flatMap(Function.identity())
            .distinct()
            .toList());
  }

  private List<Candidacy> candidacies(Dossier dossier, Findings findings) {
    Map<String, MemberUnit> members = years.members(dossier.awardYear());
    Map<String, ScoreRow> scores =
        reviews.scoreTable(dossier.awardYear()).stream()
            .collect(Collectors.toMap(ScoreRow::unit, Function.identity()));
    return dossier.proposals().stream()
        .map(
            each ->
                candidacy(each, members.get(each.unit()).name(), scores.get(each.unit()), findings))
        .toList();
  }

  private static Candidacy candidacy(
      Proposal proposal, String name, @Nullable ScoreRow score, Findings findings) {
    String unit = proposal.unit();
    return new Candidacy(
        name,
        proposal,
        score,
        findings.appraisal().map(it -> it.on(unit)).orElse(List.of()),
        findings.opinion().flatMap(o -> o.on(unit)).map(OpinionOnProposal::text).orElse(null),
        findings.council().flatMap(council -> council.on(unit)).orElse(null),
        findings.ruling().flatMap(ruling -> ruling.on(unit)).orElse(null));
  }
}
