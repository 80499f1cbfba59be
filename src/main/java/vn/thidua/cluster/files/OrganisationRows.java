package vn.thidua.cluster.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.UnitType;
import vn.thidua.cluster.files.Entry.ClusterEntry;
import vn.thidua.cluster.files.Entry.LeaderEntry;
import vn.thidua.cluster.files.Entry.MembershipEntry;
import vn.thidua.cluster.files.Entry.PersonEntry;
import vn.thidua.cluster.files.Entry.UnitEntry;
import vn.thidua.rights.Role;

/** Reads the five files into entries; a line with a wrong cell gives none. */
public final class OrganisationRows {

  /** An entry and where it stands. */
  public record Located(CsvLine line, Entry entry) {}

  private final Complaints complaints;
  private final List<Located> rows = new ArrayList<>();

  public OrganisationRows(Complaints complaints) {
    this.complaints = complaints;
  }

  public List<Located> read(OrganisationFiles files) {
    files.byName().forEach(this::read);
    return rows;
  }

  static List<String> columns(String file) {
    return switch (file) {
      case "clusters.csv" -> List.of("code", "name");
      case "units.csv" ->
          List.of("code", "name", "province", "type", "validFrom", "mergedInto", "mergedOn");
      case "memberships.csv" -> List.of("cluster", "unit", "fromYear", "toYear");
      case "people.csv" -> List.of("userId", "fullName", "title", "email", "unit", "roles");
      case "leadership.csv" -> List.of("cluster", "year", "head", "deputies");
      default -> throw new IllegalArgumentException(file);
    };
  }

  private void read(String file, String text) {
    for (CsvLine line : new CsvFile(file, columns(file), complaints).lines(text)) {
      int before = complaints.count();
      if (line.isWhole()) {
        Entry entry = entry(file, line);
        if (complaints.count() == before) {
          rows.add(new Located(line, entry));
        }
      }
    }
  }

  private static Entry entry(String file, CsvLine line) {
    return switch (file) {
      case "clusters.csv" -> new ClusterEntry(line.code("code"), line.text("name", 200));
      case "units.csv" -> unit(line);
      case "memberships.csv" -> membership(line);
      case "people.csv" -> person(line);
      case "leadership.csv" -> leadership(line);
      default -> throw new IllegalArgumentException(file);
    };
  }

  private static UnitEntry unit(CsvLine line) {
    String code = line.code("code");
    UnitType type = line.oneOf("type", UnitType.class);
    if (code.equals(Role.MINISTRY) != (type == UnitType.MINISTRY)) {
      line.complain("cluster.ministryCode", Role.MINISTRY);
    }
    @Nullable String mergedInto = line.codeIfAny("mergedInto");
    @Nullable LocalDate mergedOn = line.dateIfAny("mergedOn");
    if ((mergedInto == null) != (mergedOn == null)) {
      line.complain("cluster.mergerIncomplete");
    }
    return new UnitEntry(
        code,
        line.text("name", 200),
        line.text("province", 100),
        type,
        line.date("validFrom"),
        mergedInto,
        mergedOn);
  }

  private static MembershipEntry membership(CsvLine line) {
    int fromYear = line.year("fromYear");
    @Nullable Integer toYear = line.yearIfAny("toYear");
    if (toYear != null && toYear < fromYear) {
      line.complain("cluster.yearsReversed", String.valueOf(fromYear), String.valueOf(toYear));
    }
    return new MembershipEntry(line.code("cluster"), line.code("unit"), fromYear, toYear);
  }

  private static PersonEntry person(CsvLine line) {
    String unit = line.code("unit");
    Set<String> known = Role.idsIn(unit);
    for (String role : line.parts("roles")) {
      if (!known.contains(role)) {
        line.complain("cluster.unknownRole", role, unit, String.join(", ", known));
      }
    }
    return new PersonEntry(
        line.userId("userId"),
        line.text("fullName", 100),
        line.text("title", 100),
        line.email("email"),
        unit,
        new TreeSet<>(line.parts("roles")));
  }

  private static LeaderEntry leadership(CsvLine line) {
    String head = line.code("head");
    List<String> deputies = line.parts("deputies");
    Set<String> leaders = new LinkedHashSet<>(deputies);
    leaders.add(head);
    if (deputies.isEmpty() || deputies.size() > 2 || leaders.size() != deputies.size() + 1) {
      line.complain("cluster.deputiesWrong");
    }
    return new LeaderEntry(new Leadership(line.code("cluster"), line.year("year"), head, deputies));
  }
}
