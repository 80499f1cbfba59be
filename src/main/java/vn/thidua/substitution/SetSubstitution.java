package vn.thidua.substitution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Official;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.ProcessVariables;
import vn.thidua.workflow.StartWork;

/** Somebody says who stands in for him; for others their director says it, or an administrator. */
@Component(SubstitutionProcess.KEY + "Start")
class SetSubstitution implements StartWork<SetSubstitution.Input> {

  private final Substitutions substitutions;
  private final Organisation organisation;
  private final Clock clock;

  SetSubstitution(Substitutions substitutions, Organisation organisation, Clock clock) {
    this.substitutions = substitutions;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * @param role that is lent, such as {@code director}
   * @param until included
   */
  record Input(
      @NotBlank @Size(max = 64) String principal,
      @NotBlank @Size(max = 20) String role,
      @NotBlank @Size(max = 64) String substitute,
      @NotNull LocalDate from,
      @NotNull LocalDate until,
      @NotBlank @Size(max = 2_000) String reason) {}

  record View(List<Choice> people, List<Line> current, Map<String, Object> input) {}

  /**
   * @param mayBeReplaced whether the one who asks may say who stands in for him
   */
  record Choice(
      String userId, String label, String unit, List<Role> roles, boolean mayBeReplaced) {}

  record Role(String code, String name) {}

  /** One that is planned or lasts. */
  record Line(
      long id,
      String principal,
      String substitute,
      String role,
      LocalDate from,
      LocalDate until,
      String reason,
      boolean lasts) {

    static Line of(Substitution each, Map<String, String> names, Organisation organisation) {
      return new Line(
          each.id(),
          names.get(each.principal()),
          names.get(each.substitute()),
          organisation.roleName(each.role()),
          each.firstDay(),
          each.lastDay(),
          each.reason(),
          each.grantedAt() != null);
    }
  }

  @Override
  public View view(Actor actor) {
    List<Official> people = substitutions.people(actor);
    Map<String, String> names =
        organisation.personNames(people.stream().map(Official::userId).toList());
    return new View(
        people.stream().map(each -> choice(actor, each, names)).toList(),
        substitutions.open(people).stream()
            .map(each -> Line.of(each, names, organisation))
            .toList(),
        blank(actor, people));
  }

  private Choice choice(Actor actor, Official person, Map<String, String> names) {
    return new Choice(
        person.userId(),
        names.get(person.userId()),
        person.unit(),
        person.roles().stream().map(role -> new Role(role, organisation.roleName(role))).toList(),
        !person.roles().isEmpty()
            && Substitutions.mayChoose(actor, person.userId(), person.unit()));
  }

  /** Most often somebody says it for himself, from today on. */
  private Map<String, Object> blank(Actor actor, List<Official> people) {
    @Nullable Official own =
        people.stream()
            .filter(each -> each.userId().equals(actor.userId()) && !each.roles().isEmpty())
            .findFirst()
            .orElse(null);
    return own == null
        ? Map.of("from", LocalDate.now(clock))
        : Map.of(
            "principal",
            own.userId(),
            "role",
            own.roles().iterator().next(),
            "from",
            LocalDate.now(clock));
  }

  @Override
  public Start begin(Actor actor, Input input) {
    Substitution set = substitutions.set(actor, input);
    return new Start(
        "thay-mat/" + set.unit() + "/" + set.id(),
        Map.of(ProcessVariables.SUBSTITUTION.name(), set.id()));
  }
}
