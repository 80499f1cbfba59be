package vn.thidua.rights;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person can be, and the rights that gives him: the one table of rights. Its words are the
 * bundles' {@code cluster.role.…}.
 */
public enum Role {
  OFFICER(
      Place.UNIT,
      Right.WRITE,
      Right.SPEAK,
      Right.READ_UNFINISHED,
      Right.READ_FILES,
      Right.READ_OWN,
      Right.READ_RESULTS,
      Right.READ_BOXES),
  DIRECTOR(
      Place.UNIT,
      Right.APPOINT_STAND_INS,
      Right.SPEAK,
      Right.READ_UNFINISHED,
      Right.SIGN,
      Right.READ_FILES,
      Right.READ_OWN,
      Right.READ_RESULTS,
      Right.READ_BOXES),
  /** Who votes for a unit: its director in person, never somebody in his stead. */
  DELEGATE(Place.WITH_ANOTHER_ROLE),
  SECRETARY(
      Place.UNIT,
      Right.KEEP_FILES,
      Right.READ_FILES,
      Right.READ_OWN,
      Right.READ_RESULTS,
      Right.READ_BOXES),
  /** Reads, and does nothing. */
  OBSERVER(Place.UNIT, Right.READ_OWN, Right.READ_RESULTS, Right.READ_BOXES),
  LOCAL_AFFAIRS(
      Place.MINISTRY,
      Right.READ_FILES,
      Right.READ_OWN,
      Right.READ_FORWARDED,
      Right.READ_ALL_RESULTS),
  OFFICE(
      Place.MINISTRY,
      Right.READ_FILES,
      Right.READ_OWN,
      Right.READ_FORWARDED,
      Right.READ_ALL_RESULTS),
  COUNCIL(
      Place.MINISTRY,
      Right.READ_FILES,
      Right.READ_OWN,
      Right.READ_FORWARDED,
      Right.READ_ALL_RESULTS),
  MINISTER(
      Place.MINISTRY,
      Right.READ_FILES,
      Right.READ_OWN,
      Right.READ_FORWARDED,
      Right.READ_ALL_RESULTS),
  ADMINISTRATOR(Place.INSTALLATION, Right.ADMINISTER, Right.READ_ALL_RESULTS);

  /** Code of the unit that is the Ministry; its groups' names are literals in the drawings. */
  public static final String MINISTRY = "ministry";

  /** Where a role is held. */
  private enum Place {
    UNIT,
    MINISTRY,
    INSTALLATION,
    WITH_ANOTHER_ROLE
  }

  private final Place place;
  private final Set<Right> rights = EnumSet.noneOf(Right.class);

  Role(Place place, Right... rights) {
    this.place = place;
    this.rights.addAll(List.of(rights));
  }

  /** As files and groups name it, such as {@code local-affairs}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The engine's group of those who hold it in a unit. */
  public String of(String unit) {
    return unit + "." + id();
  }

  public boolean gives(Right right) {
    return rights.contains(right);
  }

  /** Ids of the roles that an import can give in this unit, in alphabetical order. */
  public static Set<String> idsIn(String unit) {
    return in(unit).map(Role::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The engine's groups of those who have a right in a unit. */
  static Stream<String> groups(Right right, String unit) {
    return in(unit).filter(role -> role.gives(right)).map(role -> role.of(unit));
  }

  private static Stream<Role> in(String unit) {
    Place place = unit.equals(MINISTRY) ? Place.MINISTRY : Place.UNIT;
    return Arrays.stream(values()).filter(role -> role.place == place);
  }
}
