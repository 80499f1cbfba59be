package vn.thidua.year;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.Person;

/** Reads what the papers of a year say of it. */
@Component
public class YearHeadings {

  private final AwardYears years;
  private final Organisation organisation;
  private final Clock clock;

  YearHeadings(AwardYears years, Organisation organisation, Clock clock) {
    this.years = years;
    this.organisation = organisation;
    this.clock = clock;
  }

  public YearHeading of(long awardYear) {
    AwardYear year = years.get(awardYear);
    return new YearHeading(
        year,
        organisation.clusterName(year.cluster()),
        years.members(awardYear),
        years.openedOn(awardYear).orElseGet(() -> LocalDate.now(clock)),
        directors(year.units()));
  }

  private Map<String, String> directors(List<String> units) {
    Map<String, List<String>> ids = organisation.people(units, Roster.DIRECTOR);
    Map<String, Person> persons =
        organisation.persons(ids.values().stream().flatMap(List::stream).toList());
    Map<String, String> directors = new HashMap<>();
    ids.forEach((unit, people) -> directors.put(unit, persons.get(people.get(0)).name()));
    return directors;
  }
}
