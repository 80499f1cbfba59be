package vn.thidua.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Stamp;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.Person;
import vn.thidua.rights.Role;
import vn.thidua.substitution.Signature;
import vn.thidua.substitution.Signatures;

/** Reads what the papers of a year say of it. */
@Component
public class YearHeadings {

  private static final String HEAD = "head";

  private final AwardYears years;
  private final Organisation organisation;
  private final Signatures signatures;
  private final Clock clock;

  YearHeadings(AwardYears years, Organisation organisation, Signatures signatures, Clock clock) {
    this.years = years;
    this.organisation = organisation;
    this.signatures = signatures;
    this.clock = clock;
  }

  public YearHeading of(long awardYear) {
    AwardYear year = years.get(awardYear);
    Map<String, String> directors = directors(year.units());
    return new YearHeading(
        year,
        organisation.clusterName(year.cluster()),
        years.members(awardYear),
        templateDay(awardYear),
        directors,
        stamp -> head(stamp, year.headUnit(), directors));
  }

  /** The day as of which the year's papers take their templates. */
  public LocalDate templateDay(long awardYear) {
    return years.openedOn(awardYear).orElseGet(() -> LocalDate.now(clock));
  }

  /** Whoever issued the paper in the head's place; the head in office, if it was nobody of them. */
  private Map<String, Object> head(Stamp stamp, String unit, Map<String, String> directors) {
    Signature signature =
        Optional.of(stamp)
            .filter(each -> !each.draft())
            .flatMap(
                each ->
                    signatures.inUnit(unit, each.approvedBy(), Role.DIRECTOR, each.approvedAt()))
            .orElseGet(
                () ->
                    new Signature(
                        directors.getOrDefault(unit, ""),
                        signatures.office(Role.DIRECTOR.id()),
                        null));
    return Map.of(
        "head", signature.name(),
        "headPosition", signature.position(signatures.office(HEAD)),
        "headTitle", signature.title());
  }

  private Map<String, String> directors(List<String> units) {
    Map<String, List<String>> ids = organisation.people(units, Role.DIRECTOR);
    Map<String, Person> persons =
        organisation.persons(ids.values().stream().flatMap(List::stream).toList());
    Map<String, String> directors = new HashMap<>();
    ids.forEach((unit, people) -> directors.put(unit, persons.get(people.get(0)).name()));
    return directors;
  }
}
