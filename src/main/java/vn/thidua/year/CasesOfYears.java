package vn.thidua.year;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.words.Words;
import vn.thidua.workflow.CaseNames;

/**
 * Names the cases of award years: {@code cum-1/2016} and what hangs below it, a unit ({@code
 * cum-1/2016/lao-cai}) or a numbered matter ({@code cum-1/2016/phong-trao-1}).
 */
@Component
public class CasesOfYears implements CaseNames {

  private static final int YEAR_PARTS = 2;

  private final Years years;
  private final AwardYears awardYears;
  private final Organisation organisation;
  private final Words words;

  /** Names are fixed once a year is opened, and every list of tasks asks for them. */
  private final Map<YearKey, KnownYear> openedYears = new ConcurrentHashMap<>();

  CasesOfYears(Years years, AwardYears awardYears, Organisation organisation, Words words) {
    this.years = years;
    this.awardYears = awardYears;
    this.organisation = organisation;
    this.words = words;
  }

  @Override
  public Map<String, String> of(Collection<String> businessKeys) {
    Map<YearKey, Optional<KnownYear>> known = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (String businessKey : businessKeys) {
      YearKey.of(businessKey)
          .flatMap(key -> known.computeIfAbsent(key, this::find))
          .ifPresent(year -> names.put(businessKey, name(year, businessKey)));
    }
    return names;
  }

  /**
   * @param members whose own cases there are; none before the year is opened
   */
  private record KnownYear(String name, Map<String, MemberUnit> members) {}

  private Optional<KnownYear> find(YearKey key) {
    KnownYear opened = openedYears.get(key);
    return opened == null ? read(key) : Optional.of(opened);
  }

  private Optional<KnownYear> read(YearKey key) {
    Optional<Year> found = years.find(key.cluster(), key.number());
    Optional<KnownYear> known = known(found);
    if (found.filter(year -> year.state() != YearState.PLANNED).isPresent()) {
      known.ifPresent(year -> openedYears.put(key, year));
    }
    return known;
  }

  private Optional<KnownYear> known(Optional<Year> found) {
    return found.map(
        year ->
            new KnownYear(
                words.say(
                    "year.case", organisation.clusterName(year.clusterCode()), year.yearNumber()),
                year.state() == YearState.PLANNED ? Map.of() : awardYears.members(year.id())));
  }

  private String name(KnownYear year, String businessKey) {
    List<String> parts = List.of(businessKey.split("/"));
    StringBuilder name = new StringBuilder();
    for (String part : parts.subList(YEAR_PARTS, parts.size())) {
      MemberUnit unit = year.members().get(part);
      name.append(unit == null ? matter(part) : unit.name()).append(" · ");
    }
    return name.append(year.name()).toString();
  }

  /** Such as {@code phong-trao-1}, or {@code bo-phieu-thu}, of which there is one. */
  private String matter(String part) {
    int dash = part.lastIndexOf('-');
    String alone = words.sayOr(part, "year.case." + part);
    return dash < 0
        ? alone
        : words.sayOr(
            alone, "year.case." + part.substring(0, dash), new Object[] {part.substring(dash + 1)});
  }
}
