package vn.thidua.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.Official;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;

/**
 * Who stands in for whom. A role is lent within the unit only, in writing, for a limited time, and
 * is not lent on (Decree 30/2020/NĐ-CP, article 13).
 */
@Service
public class Substitutions {

  private static final String DIRECTOR = ".director";

  private final SubstitutionRows rows;
  private final Organisation organisation;
  private final Lending lending;
  private final SubstitutionNews news;
  private final Clock clock;

  Substitutions(
      SubstitutionRows rows,
      Organisation organisation,
      Lending lending,
      SubstitutionNews news,
      Clock clock) {
    this.rows = rows;
    this.organisation = organisation;
    this.lending = lending;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Whether this person may say who stands in for that one: himself, his director, an
   * administrator.
   */
  static boolean mayChoose(Actor actor, String principal, String unit) {
    return actor.userId().equals(principal) || mayManage(actor, unit);
  }

  /** Whether this person may say who does what in the unit: its director, an administrator. */
  static boolean mayManage(Actor actor, String unit) {
    return actor.may(Right.APPOINT_STAND_INS, unit) || actor.may(Right.ADMINISTER);
  }

  /** Whose planned and lasting substitutions he may see. */
  List<Substitution> open(List<Official> people) {
    return rows.open(people.stream().map(Official::unit).distinct().toList());
  }

  /** Those whom he may see: his unit's people; an administrator all. */
  List<Official> people(Actor actor) {
    return actor.may(Right.ADMINISTER)
        ? organisation.officials()
        : organisation
            .official(actor.userId())
            .map(own -> organisation.officials(own.unit()))
            .orElse(List.of());
  }

  /**
   * Writes down that somebody will stand in.
   *
   * @throws Refusal if it would run in a chain or a circle, across a conflict of interest, or the
   *     person may not say so
   */
  @Transactional
  Substitution set(Actor actor, SetSubstitution.Input input) {
    Official principal =
        organisation
            .official(input.principal())
            .filter(each -> mayChoose(actor, each.userId(), each.unit()))
            .orElseThrow(() -> Refusal.at("principal", "substitution.notYours"));
    Official substitute =
        organisation
            .official(input.substitute())
            .filter(each -> each.unit().equals(principal.unit()))
            .orElseThrow(() -> Refusal.at("substitute", "substitution.otherUnit"));
    requireRoles(principal, substitute, input.role());
    requirePeriod(input.from(), input.until());
    rows.lock(principal.unit());
    requireNoChain(principal, substitute, input);
    long id =
        rows.add(
            principal.unit(),
            input.role(),
            principal.userId(),
            substitute.userId(),
            input.from(),
            input.until(),
            input.reason().strip(),
            actor.userId());
    Substitution set = get(id);
    news.announce("set", set, 0);
    return set;
  }

  private void requireRoles(Official principal, Official substitute, String role) {
    if (!principal.roles().contains(role)) {
      throw Refusal.at("role", "substitution.notHisRole", principal.name());
    }
    if (principal.userId().equals(substitute.userId())) {
      throw Refusal.at("substitute", "substitution.himself");
    }
    if (substitute.roles().contains(role)) {
      throw Refusal.at("substitute", "substitution.hasTheRole", substitute.name());
    }
    for (String own : substitute.roles()) {
      rows.bar(role, own)
          .ifPresent(
              citation -> {
                throw Refusal.at(
                    "substitute", "substitution.conflict", substitute.name(), citation);
              });
    }
  }

  private void requirePeriod(LocalDate from, LocalDate until) {
    if (from.isBefore(LocalDate.now(clock))) {
      throw Refusal.at("from", "substitution.inThePast");
    }
    if (until.isBefore(from)) {
      throw Refusal.at("until", "substitution.endsBeforeItBegins");
    }
  }

  /**
   * Whoever is absent stands in for nobody, and whoever stands in is not replaced himself: so there
   * is no chain, and without a chain no circle.
   */
  private void requireNoChain(
      Official principal, Official substitute, SetSubstitution.Input input) {
    for (Substitution each : rows.open(List.of(principal.unit()))) {
      if (!each.overlaps(input.from(), input.until())) {
        continue;
      }
      if (each.principal().equals(principal.userId()) && each.role().equals(input.role())) {
        throw Refusal.at("from", "substitution.twice", principal.name());
      }
      if (each.principal().equals(substitute.userId())) {
        throw Refusal.at("substitute", "substitution.absentHimself", substitute.name());
      }
      if (each.substitute().equals(principal.userId())) {
        throw Refusal.at("principal", "substitution.standsIn", principal.name());
      }
    }
  }

  /** When a substitution begins, for its timer. */
  public String beginsAt(long id) {
    return startOf(get(id).firstDay());
  }

  /** When a substitution ends by itself, for its timer. */
  public String endsAt(long id) {
    return startOf(get(id).lastDay().plusDays(1));
  }

  /** Its first day has come: the role is lent. */
  @Transactional
  public void grant(long id) {
    if (rows.grant(id)) {
      Substitution granted = get(id);
      lending.refresh(granted.substitute());
      lending.name(granted);
      news.announce("granted", granted, lending.release(granted.principal(), granted.group()));
    }
  }

  /** It is over, by its date or before: the role goes back, with what was taken and not done. */
  @Transactional
  public void end(long id) {
    if (rows.end(id)) {
      Substitution ended = get(id);
      lending.refresh(ended.substitute());
      news.announce(
          "ended",
          ended,
          ended.grantedAt() == null ? 0 : lending.release(ended.substitute(), ended.group()));
    }
  }

  /**
   * Somebody wants it ended before its last day.
   *
   * @throws Refusal unless it lasts or is planned, and he may say so
   */
  @Transactional
  Substitution askToEnd(Actor actor, long id, String reason) {
    Substitution found =
        rows.find(id)
            .filter(each -> mayEnd(actor, each))
            .orElseThrow(() -> Refusal.at("substitution", "substitution.notYoursToEnd"));
    if (!rows.askToEnd(id, actor.userId(), reason)) {
      throw Refusal.at("substitution", "substitution.endedAlready");
    }
    return found;
  }

  /** As who may choose; and the substitute may give it back. */
  static boolean mayEnd(Actor actor, Substitution each) {
    return mayChoose(actor, each.principal(), each.unit())
        || actor.userId().equals(each.substitute());
  }

  private String startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone())
        .toOffsetDateTime()
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private Substitution get(long id) {
    return rows.find(id).orElseThrow();
  }
}
