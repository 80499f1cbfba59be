package vn.thidua.decision;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.archive.PaperAttachments;
import vn.thidua.archive.PaperIssued;
import vn.thidua.cluster.Organisation;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.notification.Mailbox;
import vn.thidua.rights.Role;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Tells each member unit what was decided on it, a refusal with its reason (rule R15). */
@Component
class Notices {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final AwardYears years;
  private final Organisation organisation;
  private final Dossiers dossiers;
  private final DecisionDocuments documents;
  private final Rulings rulings;
  private final Acknowledgements acknowledgements;
  private final Mailbox mailbox;
  private final MessageSource messages;

  Notices(
      AwardYears years,
      Organisation organisation,
      Dossiers dossiers,
      DecisionDocuments documents,
      Rulings rulings,
      Acknowledgements acknowledgements,
      Mailbox mailbox,
      MessageSource messages) {
    this.years = years;
    this.organisation = organisation;
    this.dossiers = dossiers;
    this.documents = documents;
    this.rulings = rulings;
    this.acknowledgements = acknowledgements;
    this.mailbox = mailbox;
    this.messages = messages;
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
        text("decision.notice.subject", cluster, year.number()),
        text(
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
                text(
                    "decision.notice.issued",
                    document.documentNumber(),
                    DATE.format(document.issuedOn()),
                    cluster,
                    year.number()))
        .orElseGet(() -> text("decision.notice.noDecision", cluster, year.number()));
  }

  private String result(@Nullable CandidateDecision decision) {
    if (decision == null) {
      return text("decision.notice.notProposed");
    }
    return switch (decision.outcome()) {
      case AWARDED -> text("decision.notice.awarded", award(decision));
      case OTHER_AWARD ->
          text(
              "decision.notice.otherAward",
              award(decision),
              text("year.award." + decision.proposed()),
              decision.reason());
      case REFUSED ->
          text(
              "decision.notice.refused",
              text("year.award." + decision.proposed()),
              decision.reason());
    };
  }

  private String award(CandidateDecision decision) {
    return text("year.award." + decision.award());
  }

  List<String> people(String unit) {
    return Stream.of(Role.DIRECTOR, Role.OFFICER)
        .flatMap(role -> organisation.people(unit, role).stream())
        .distinct()
        .toList();
  }

  private String text(String key, @Nullable Object... arguments) {
    Object[] words = Stream.of(arguments).map(String::valueOf).toArray();
    return messages.getMessage(key, words, Locale.ROOT);
  }
}
