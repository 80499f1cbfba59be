package vn.thidua.decision.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.archive.PaperAttachments;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.notification.Mailbox;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.words.Words;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.StartWork;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The secretary sees which unit has seen its notice and when, and writes to the others again. */
@Component(NoticeChaseProcess.KEY + "Start")
class ChaseNotices implements StartWork<ChaseNotices.Input> {

  private final Acknowledgements acknowledgements;
  private final Notices notices;
  private final AwardYears years;
  private final Organisation organisation;
  private final Mailbox mailbox;
  private final Words words;
  private final Clock clock;

  ChaseNotices(
      Acknowledgements acknowledgements,
      Notices notices,
      AwardYears years,
      Organisation organisation,
      Mailbox mailbox,
      Words words,
      Clock clock) {
    this.acknowledgements = acknowledgements;
    this.notices = notices;
    this.years = years;
    this.organisation = organisation;
    this.mailbox = mailbox;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param notices ids of those that are not seen yet and go out again
   */
  record Input(
      @NotNull Long awardYear,
      @NotEmpty @Size(max = 500) List<@NotNull Long> notices,
      @NotBlank @Size(max = 2_000) String text) {}

  record View(List<YearOfNotices> years) {}

  record YearOfNotices(long id, String name, int missing, List<Line> lines) {}

  /**
   * @param seenBy name and title
   */
  record Line(
      long notice,
      String unit,
      Instant toldAt,
      @Nullable Instant seenAt,
      @Nullable String seenBy) {}

  @Override
  public View view(Actor actor) {
    return new View(
        years.all().stream()
            .filter(year -> keeps(actor, year))
            .map(this::noticesOf)
            .filter(year -> !year.lines().isEmpty())
            .toList());
  }

  private YearOfNotices noticesOf(AwardYear year) {
    Map<String, MemberUnit> members = years.members(year.id());
    List<Acknowledgements.Sent> sent = acknowledgements.ofYear(year.id());
    Map<String, String> names =
        organisation.personNames(
            sent.stream().map(Acknowledgements.Sent::seenBy).filter(Objects::nonNull).toList());
    List<Line> lines =
        sent.stream()
            .map(
                each ->
                    new Line(
                        each.id(),
                        members.get(each.unit()).name(),
                        each.toldAt(),
                        each.seenAt(),
                        names.get(each.seenBy())))
            .toList();
    return new YearOfNotices(
        year.id(),
        organisation.clusterName(year.cluster()) + ", " + year.number(),
        (int) lines.stream().filter(line -> line.seenAt() == null).count(),
        lines);
  }

  @Override
  public Start begin(Actor actor, Input input) {
    AwardYear year =
        years.all().stream()
            .filter(each -> each.id() == input.awardYear() && keeps(actor, each))
            .findFirst()
            .orElseThrow(() -> Refusal.at("awardYear", "decision.chase.notYours"));
    Set<Long> wanted = new HashSet<>(input.notices());
    if (wanted.size() < input.notices().size()) {
      throw Refusal.at("notices", "decision.chase.twice");
    }
    List<Acknowledgements.Sent> missing =
        acknowledgements.ofYear(year.id()).stream()
            .filter(each -> each.seenAt() == null && wanted.contains(each.id()))
            .toList();
    if (missing.size() < wanted.size()) {
      throw Refusal.at("notices", "decision.chase.seenAlready");
    }
    Instant now = clock.instant();
    missing.forEach(each -> write(year, each, input.text().strip()));
    return new Start(
        year.businessKey() + "/don-doc-" + now.getEpochSecond(),
        Map.of(ProcessVariables.AWARD_YEAR.name(), year.id()));
  }

  /** The same words on the same day are one letter, however often they are sent. */
  private void write(AwardYear year, Acknowledgements.Sent notice, String text) {
    Object[] facts = {organisation.clusterName(year.cluster()), String.valueOf(year.number())};
    mailbox.postLetter(
        "notice-chase:%d:%s:%08x".formatted(notice.id(), LocalDate.now(clock), text.hashCode()),
        year.businessKey(),
        notices.people(notice.unit()),
        words.say("decision.chase.subject", facts),
        text,
        List.of(PaperAttachments.reference(notice.paper())));
  }

  /** The secretary of the year, or its head. */
  private static boolean keeps(Actor actor, AwardYear year) {
    return actor.may(Right.KEEP_FILES, year.headUnit()) || actor.may(Right.SIGN, year.headUnit());
  }
}
