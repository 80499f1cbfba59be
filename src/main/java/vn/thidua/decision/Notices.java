package vn.thidua.decision;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.dossier.Dossier;
import vn.thidua.notification.Mailbox;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.Roster;

/** Tells each member unit what was decided on it, a refusal with its reason (rule R15). */
@Component
class Notices {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final AwardYears years;
  private final Organisation organisation;
  private final Mailbox mailbox;
  private final MessageSource messages;

  Notices(AwardYears years, Organisation organisation, Mailbox mailbox, MessageSource messages) {
    this.years = years;
    this.organisation = organisation;
    this.mailbox = mailbox;
    this.messages = messages;
  }

  void tell(Dossier dossier, DecisionDocument document, Ruling ruling) {
    AwardYear year = years.asOpened(dossier.awardYear());
    String cluster = organisation.clusterName(year.cluster());
    Map<String, MemberUnit> members = years.members(year.id());
    for (String unit : year.units()) {
      String text =
          text(
              "decision.notice.text",
              members.get(unit).name(),
              document.documentNumber(),
              DATE.format(document.issuedOn()),
              cluster,
              year.number(),
              result(ruling.on(unit).orElse(null)));
      mailbox.post(
          "decision-published:" + dossier.id() + ":" + unit,
          year.businessKey(),
          people(unit),
          text("decision.notice.subject", cluster, year.number()),
          text);
    }
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
              text("decision.award." + decision.proposed()),
              decision.reason());
      case REFUSED ->
          text(
              "decision.notice.refused",
              text("decision.award." + decision.proposed()),
              decision.reason());
    };
  }

  private String award(CandidateDecision decision) {
    return text("decision.award." + decision.award());
  }

  private List<String> people(String unit) {
    return Stream.of(Roster.DIRECTOR, Roster.OFFICER)
        .flatMap(role -> organisation.people(unit, role).stream())
        .distinct()
        .toList();
  }

  private String text(String key, @Nullable Object... arguments) {
    Object[] words = Stream.of(arguments).map(String::valueOf).toArray();
    return messages.getMessage(key, words, Locale.ROOT);
  }
}
