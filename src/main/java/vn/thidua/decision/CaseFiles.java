package vn.thidua.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.Proposal;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.decision.CaseFile.Candidacy;
import vn.thidua.decision.CaseFile.Exchange;
import vn.thidua.decision.CaseFile.Finding;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.review.Eligibility;
import vn.thidua.review.Reviews;
import vn.thidua.review.ScoreRow;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Puts the Ministry's case files together, for the eyes of the Ministry only. */
@Component
class CaseFiles {

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

  CaseFile of(long id) {
    return of(dossiers.get(id));
  }

  /** The same of a dossier that was read already. */
  CaseFile of(Dossier dossier) {
    long id = dossier.id();
    AwardYear year = years.asOpened(dossier.awardYear());
    Findings found = findings.of(id);
    Map<String, String> names = names(dossier, found);
    return new CaseFile(
        organisation.clusterName(year.cluster()),
        year.number(),
        meetings.heldOn(year.id()),
        dossier.letterNumber(),
        names.getOrDefault(dossier.signedBy(), ""),
        dossier.signedAt(),
        id,
        dossier.manifestSha256(),
        dossier.parts(),
        wasIntact(id),
        exchanges(dossier, names),
        candidacies(dossier, found),
        found
            .opinion()
            .map(o -> new Finding(o.text(), names.get(o.givenBy()), o.givenAt()))
            .orElse(null),
        found
            .appraisal()
            .map(a -> new Finding(a.text(), names.get(a.givenBy()), a.givenAt()))
            .orElse(null),
        found
            .council()
            .map(c -> new Finding(c.text(), names.get(c.givenBy()), c.givenAt()))
            .orElse(null),
        found.council().map(CouncilOpinion::total).orElse(null));
  }

  private boolean wasIntact(long id) {
    List<Receipt> looks = receipts.findByDossierOrderByAttempt(id);
    return looks.isEmpty() || looks.get(looks.size() - 1).intact();
  }

  /** Questions and answers, which the cluster may read too. */
  List<Exchange> exchanges(Dossier dossier) {
    return exchanges(dossier, organisation.personNames(speakers(dossier).toList()));
  }

  private static List<Exchange> exchanges(Dossier dossier, Map<String, String> names) {
    return dossier.supplements().stream()
        .map(
            each ->
                new Exchange(
                    each.ordinal(),
                    each.item(),
                    each.question(),
                    names.get(each.askedBy()),
                    each.askedAt(),
                    each.answer(),
                    each.answeredBy() == null ? null : names.get(each.answeredBy()),
                    each.answeredAt(),
                    each.manifestSha256(),
                    each.enclosures()))
        .toList();
  }

  private static Stream<String> speakers(Dossier dossier) {
    return dossier.supplements().stream()
        .flatMap(each -> Stream.of(each.askedBy(), each.answeredBy()))
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
                candidacy(
                    each,
                    members.get(each.unit()).name(),
                    Optional.ofNullable(scores.get(each.unit())),
                    findings))
        .toList();
  }

  private static Candidacy candidacy(
      Proposal proposal, String name, Optional<ScoreRow> score, Findings findings) {
    String unit = proposal.unit();
    Optional<CouncilVote> vote = findings.council().flatMap(council -> council.on(unit));
    return new Candidacy(
        unit,
        name,
        proposal.award(),
        proposal.line().agree(),
        proposal.members(),
        proposal.line().verdict(),
        score.map(ScoreRow::settledScore).orElse(null),
        score.map(ScoreRow::rank).orElse(null),
        score.map(ScoreRow::verdict).orElse(null),
        score.map(ScoreRow::eligibility).map(Eligibility::ground).orElse(null),
        score.map(ScoreRow::eligibility).map(Eligibility::citation).orElse(null),
        findings.appraisal().flatMap(it -> it.points(unit)).orElse(null),
        findings.appraisal().map(it -> it.on(unit)).orElse(List.of()),
        findings.opinion().flatMap(o -> o.on(unit)).map(OpinionOnProposal::text).orElse(null),
        vote.map(CouncilVote::votesFor).orElse(null),
        vote.map(CouncilVote::votesAgainst).orElse(null),
        findings.ruling().flatMap(ruling -> ruling.on(unit)).orElse(null));
  }
}
