package vn.thidua.bench;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.demo.Script;

/**
 * A cluster made for one run: as many units as wanted, named so that the demo's script finds a
 * unit's place in the order of merit at the end of its code. The first unit leads, the second is
 * its deputy and leads next.
 *
 * @param code letters only, and unlike that of any other cluster of the same database
 */
record Cluster(String code, int size) {

  private static final int YEAR = 2016;
  private static final List<String> ROLES = List.of("director", "officer", "secretary");

  /** Such as {@code b/2016}. */
  String businessKey() {
    return code + "/" + YEAR;
  }

  List<String> units() {
    return IntStream.range(0, size).mapToObj(this::unit).toList();
  }

  String unit(int place) {
    return "%s-%03d".formatted(code, place);
  }

  String head() {
    return unit(0);
  }

  String deputy() {
    return unit(1);
  }

  /** Of every group {@code <unit>.<role>} the one member has the group's name as his user id. */
  List<String> people() {
    return units().stream().flatMap(unit -> ROLES.stream().map(role -> unit + "." + role)).toList();
  }

  Script script(Clock clock, WorkingDays workingDays) {
    return new Script(YEAR, clock, workingDays, deputy(), unit(2));
  }

  OrganisationFiles files() {
    return new OrganisationFiles(
        "code;name\n%s;Cluster %s\n".formatted(code, code),
        "code;name;province;type;validFrom;mergedInto;mergedOn\n"
            + lines(
                unit ->
                    "%s;Unit %s;Province %s;DEPARTMENT;2010-01-01;;".formatted(unit, unit, unit)),
        "cluster;unit;fromYear;toYear\n" + lines(unit -> "%s;%s;2014;".formatted(code, unit)),
        "userId;fullName;title;email;unit;roles\n"
            + lines(
                unit ->
                    ROLES.stream()
                        .map(
                            role ->
                                "%s.%s;Person %s;Title;%s.%s@example.com;%s;%s"
                                    .formatted(unit, role, unit, unit, role, unit, role))
                        .collect(Collectors.joining("\n"))),
        "cluster;year;head;deputies\n%s;%d;%s;%s\n".formatted(code, YEAR, head(), deputy()));
  }

  private String lines(Function<String, String> line) {
    return units().stream().map(line).collect(Collectors.joining("\n", "", "\n"));
  }
}
