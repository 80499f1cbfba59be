package vn.thidua.substitution;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.Person;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;

/**
 * How who really signed stands on a paper: in his own right, or in whose stead, by the forms of
 * Decree 30/2020/NĐ-CP, article 13 and annex I: a deputy signs "KT." (ký thay), anybody else "TUQ."
 * (thừa ủy quyền).
 */
@Component
public class Signatures {

  private final SubstitutionRows rows;
  private final Organisation organisation;
  private final Words words;

  Signatures(SubstitutionRows rows, Organisation organisation, Words words) {
    this.rows = rows;
    this.organisation = organisation;
    this.words = words;
  }

  /**
   * The signature of a person who did what falls to a role.
   *
   * @param at when he did it; who stood in for whom is taken from that moment
   */
  public Signature of(String userId, Role role, Instant at) {
    return signature(userId, role, standingIn(userId, role, at));
  }

  /**
   * The same for a paper that bears the name of a unit's head, whoever wrote it: empty if this
   * person was not head, nor in his stead, so that the head in office stands on the paper.
   */
  public Optional<Signature> inUnit(String unit, String userId, Role role, Instant at) {
    Optional<Substitution> standIn =
        standingIn(userId, role, at).filter(each -> each.unit().equals(unit));
    return standIn.isPresent() || organisation.people(unit, role).contains(userId)
        ? Optional.of(signature(userId, role, standIn))
        : Optional.empty();
  }

  private Signature signature(String userId, Role role, Optional<Substitution> standIn) {
    Person person = organisation.person(userId);
    return new Signature(
        person.name(), office(role.id()), standIn.map(each -> standIn(person)).orElse(null));
  }

  /** An office as papers write it, such as "Giám đốc". */
  public String office(String office) {
    return words.say("substitution.office." + office);
  }

  private Optional<Substitution> standingIn(String userId, Role role, Instant at) {
    return rows.grantedTo(userId).stream()
        .filter(each -> each.role().equals(role.id()))
        .filter(each -> !at.isBefore(each.grantedAt()))
        .filter(each -> each.endedAt() == null || at.isBefore(each.endedAt()))
        .findFirst();
  }

  private Signature.StandIn standIn(Person person) {
    return new Signature.StandIn(
        words.say("substitution.manner." + (isDeputy(person) ? "deputy" : "authorised")),
        person.title());
  }

  private boolean isDeputy(Person person) {
    String title = person.title().toLowerCase(Locale.ROOT);
    return List.of(words.say("substitution.deputies").split(";")).stream()
        .anyMatch(title::startsWith);
  }
}
