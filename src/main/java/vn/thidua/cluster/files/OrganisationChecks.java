package vn.thidua.cluster.files;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.files.Entry.ClusterEntry;
import vn.thidua.cluster.files.Entry.LeaderEntry;
import vn.thidua.cluster.files.Entry.MembershipEntry;
import vn.thidua.cluster.files.Entry.PersonEntry;
import vn.thidua.cluster.files.Entry.UnitEntry;
import vn.thidua.cluster.files.OrganisationRows.Located;
import vn.thidua.rights.Role;

/** Looks at the organisation as it would be after the import: what does not fit together? */
public final class OrganisationChecks {

  private final List<ClusterEntry> clusters;
  private final List<UnitEntry> units;
  private final List<MembershipEntry> memberships;
  private final List<PersonEntry> people;
  private final Set<String> administrators;

  /**
   * @param future all entries, known and new
   * @param administrators accounts that no row may take
   */
  public OrganisationChecks(Collection<Entry> future, Collection<String> administrators) {
    this.administrators =
        administrators.stream().map(OrganisationChecks::lower).collect(Collectors.toSet());
    clusters = only(ClusterEntry.class, future);
    units = only(UnitEntry.class, future);
    memberships = only(MembershipEntry.class, future);
    people = only(PersonEntry.class, future);
  }

  public void check(List<Located> rows) {
    Map<Object, Integer> seen = new HashMap<>();
    for (Located row : rows) {
      Integer earlier =
          seen.putIfAbsent(List.of(row.line().file(), row.entry().key()), row.line().number());
      if (earlier != null) {
        row.line().complain("cluster.rowTwice", String.valueOf(earlier));
      } else {
        check(row.line(), row.entry());
      }
    }
  }

  private void check(CsvLine line, Entry entry) {
    if (entry instanceof UnitEntry unit) {
      checkUnit(line, unit);
    } else if (entry instanceof MembershipEntry membership) {
      checkMembership(line, membership);
    } else if (entry instanceof PersonEntry person) {
      checkPerson(line, person);
    } else if (entry instanceof LeaderEntry leader) {
      checkLeaders(line, leader.leadership());
    }
  }

  private void checkUnit(CsvLine line, UnitEntry unit) {
    String into = unit.mergedInto();
    if (into != null) {
      if (into.equals(unit.code()) || leadsBack(unit.code(), into)) {
        line.complain("cluster.mergerInCircle", unit.code(), into);
      } else {
        requireUnit(line, into);
      }
    }
    boolean mergersAgree =
        units.stream()
                .filter(other -> other.code().equals(unit.code()))
                .map(other -> java.util.Arrays.asList(other.mergedInto(), other.mergedOn()))
                .distinct()
                .count()
            == 1;
    if (!mergersAgree) {
      line.complain("cluster.mergersDiffer", unit.code());
    }
  }

  private boolean leadsBack(String start, String into) {
    Set<String> visited = new HashSet<>();
    String at = into;
    while (at != null && visited.add(at)) {
      if (at.equals(start)) {
        return true;
      }
      at = mergedInto(at);
    }
    return false;
  }

  private @org.jspecify.annotations.Nullable String mergedInto(String code) {
    return units.stream()
        .filter(unit -> unit.code().equals(code) && unit.mergedInto() != null)
        .map(UnitEntry::mergedInto)
        .findFirst()
        .orElse(null);
  }

  private void checkMembership(CsvLine line, MembershipEntry membership) {
    requireCluster(line, membership.cluster());
    requireUnit(line, membership.unit());
    LocalDate firstYearsEnd = LocalDate.of(membership.fromYear(), 12, 31);
    if (membership.unit().equals(Role.MINISTRY)) {
      line.complain("cluster.ministryIsNoMember");
    } else if (isUnit(membership.unit())
        && units.stream()
            .noneMatch(
                unit ->
                    unit.code().equals(membership.unit())
                        && !unit.validFrom().isAfter(firstYearsEnd))) {
      line.complain(
          "cluster.memberWithoutName", membership.unit(), String.valueOf(membership.fromYear()));
    }
    memberships.stream()
        .filter(other -> other.unit().equals(membership.unit()))
        .filter(other -> !other.key().equals(membership.key()) && other.overlaps(membership))
        .findFirst()
        .ifPresent(
            other ->
                line.complain(
                    "cluster.membershipsOverlap",
                    membership.unit(),
                    other.cluster(),
                    String.valueOf(other.fromYear())));
  }

  private void checkPerson(CsvLine line, PersonEntry person) {
    requireUnit(line, person.unit());
    if (administrators.contains(lower(person.userId()))) {
      line.complain("cluster.administratorsAccount", person.userId());
    }
    people.stream()
        .map(PersonEntry::userId)
        .filter(id -> !id.equals(person.userId()))
        .filter(id -> lower(id).equals(lower(person.userId())))
        .findFirst()
        .ifPresent(id -> line.complain("cluster.userIdAlike", person.userId(), id));
  }

  private void checkLeaders(CsvLine line, Leadership leadership) {
    requireCluster(line, leadership.cluster());
    Stream.concat(Stream.of(leadership.headUnit()), leadership.deputyUnits().stream())
        .filter(unit -> !isMember(leadership.cluster(), unit, leadership.year()))
        .forEach(
            unit ->
                line.complain(
                    "cluster.rowLeaderNotMember",
                    unit,
                    leadership.cluster(),
                    String.valueOf(leadership.year())));
  }

  private boolean isMember(String cluster, String unit, int year) {
    LocalDate yearsEnd = LocalDate.of(year, 12, 31);
    return memberships.stream()
            .anyMatch(m -> m.cluster().equals(cluster) && m.unit().equals(unit) && m.covers(year))
        && units.stream()
            .filter(each -> each.code().equals(unit))
            .map(UnitEntry::mergedOn)
            .allMatch(merged -> merged == null || merged.isAfter(yearsEnd));
  }

  private void requireCluster(CsvLine line, String code) {
    if (clusters.stream().noneMatch(each -> each.code().equals(code))) {
      line.complain("cluster.unknownCluster", code);
    }
  }

  private void requireUnit(CsvLine line, String code) {
    if (!isUnit(code)) {
      line.complain("cluster.unknownUnit", code);
    }
  }

  private boolean isUnit(String code) {
    return units.stream().anyMatch(each -> each.code().equals(code));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static <E extends Entry> List<E> only(Class<E> type, Collection<Entry> entries) {
    return entries.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
