package vn.thidua.cluster.files;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.UnitType;

/** One fact of the organisation, as a line of a file states it and as the tables hold it. */
public sealed interface Entry {

  /** What it is about; entries with the same key state the same fact. */
  List<?> key();

  record ClusterEntry(String code, String name) implements Entry {
    @Override
    public List<?> key() {
      return List.of(code);
    }
  }

  /** One name of a unit; the unit's merger is repeated at each of its names. */
  public record UnitEntry(
      String code,
      String name,
      String province,
      UnitType type,
      LocalDate validFrom,
      @Nullable String mergedInto,
      @Nullable LocalDate mergedOn)
      implements Entry {
    @Override
    public List<?> key() {
      return List.of(code, validFrom);
    }
  }

  record MembershipEntry(String cluster, String unit, int fromYear, @Nullable Integer toYear)
      implements Entry {
    @Override
    public List<?> key() {
      return List.of(cluster, unit, fromYear);
    }

    boolean covers(int year) {
      return fromYear <= year && (toYear == null || toYear >= year);
    }

    boolean overlaps(MembershipEntry other) {
      return covers(other.fromYear) || other.covers(fromYear);
    }
  }

  public record PersonEntry(
      String userId,
      String fullName,
      String title,
      String email,
      String unit,
      SortedSet<String> roles)
      implements Entry {
    @Override
    public List<?> key() {
      return List.of(userId);
    }
  }

  record LeaderEntry(Leadership leadership) implements Entry {
    @Override
    public List<?> key() {
      return List.of(leadership.cluster(), leadership.year());
    }
  }
}
