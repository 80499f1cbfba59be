package vn.thidua.decision.notice;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.archive.PaperAttachments;
import vn.thidua.archive.PaperIssued;
import vn.thidua.cluster.Organisation;
import vn.thidua.decision.CandidateDecision;
import vn.thidua.decision.DecisionDocuments;
import vn.thidua.decision.Ruling;
import vn.thidua.decision.Rulings;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.notification.Mailbox;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Tells each member unit what was decided on it, a refusal with its reason (rule R15). */
@Component
public class Notices {

  private final AwardYears years;
  private final Organisation organisation;
  private final Dossiers dossiers;
  private final DecisionDocuments documents;
  private final Rulings rulings;
  private final Acknowledgements acknowledgements;
  private final Mailbox mailbox;
  private final Words words;

  Notices(
      AwardYears years,
      Organisation organisation,
      Dossiers dossiers,
      DecisionDocuments documents,
      Rulings rulings,
      Acknowledgements acknowledgements,
      Mailbox mailbox,
      Words words) {
    this.years = years;
    this.organisation = organisation;
    this.dossiers = dossiers;
    this.documents = documents;
    this.rulings = rulings;
    this.acknowledgements = acknowledgements;
    this.mailbox = mailbox;
    this.words = words;
  }

  /**
   * The notice to a unit is issued: it goes out as an official letter with the paper, and the unit
   * is asked to acknowledge it. A corrected notice goes out anew.
   */
  @EventListener(condition = "#issued.kind() matches '(result|refusal)Notice'")
  public void on(PaperIssued issued) {
    AwardYear year = years.asOpened(issued.awardYear());
    Dossier dossier = dossiers.ofYear(year.id()).orElseThrow();
    Ruling ruling = rulings.findByDossier(dossier.id()).orElseThrow();
    String unit = issued.subject();
    String cluster = organisation.clusterName(year.cluster());
    mailbox.postLetter(
        "notice:" + issued.id(),
        year.businessKey(),
        people(unit),
        words.say("decision.notice.subject", cluster, year.number()),
        words.say(
            "decision.notice.text",
            years.members(year.id()).get(unit).name(),
            published(dossier, year, cluster),
            result(ruling.on(unit).orElse(null))),
        List.of(PaperAttachments.reference(issued.id())));
    acknowledgements.ask(year, unit, issued.id());
  }

  /** The decision that was issued, or that there is none because nobody is awarded. */
  private String published(Dossier dossier, AwardYear year, String cluster) {
    return documents
        .findByDossier(dossier.id())
        .map(
            document ->
                words.say(
                    "decision.notice.issued",
                    document.documentNumber(),
                    document.issuedOn(),
                    cluster,
                    year.number()))
        .orElseGet(() -> words.say("decision.notice.noDecision", cluster, year.number()));
  }

  private String result(@Nullable CandidateDecision decision) {
    if (decision == null) {
      return words.say("decision.notice.notProposed");
    }
    return switch (decision.outcome()) {
      case AWARDED -> words.say("decision.notice.awarded", decision.award());
      case OTHER_AWARD ->
          words.say(
              "decision.notice.otherAward",
              decision.award(),
              decision.proposed(),
              decision.reason());
      case REFUSED -> words.say("decision.notice.refused", decision.proposed(), decision.reason());
    };
  }

  List<String> people(String unit) {
    return Stream.of(Role.DIRECTOR, Role.OFFICER)
        .flatMap(role -> organisation.people(unit, role).stream())
        .distinct()
        .toList();
  }
}
