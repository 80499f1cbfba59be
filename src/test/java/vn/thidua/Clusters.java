package vn.thidua;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import vn.thidua.cluster.OrganisationFiles;
import vn.thidua.cluster.OrganisationImport;

/** Makes clusters of any size, so that tests that share a database do not meet. */
@TestComponent
public class Clusters {

  @Autowired private OrganisationImport imports;
  @Autowired private World world;
  @Autowired private RoundTrips trips;

  /**
   * A cluster whose units lead it in turn: unit 0 in its first year, with unit 1 as deputy.
   *
   * @param year one of its own for each cluster that shall come to a decision: the Ministry numbers
   *     decisions by year
   * @param name letters only; its units are {@code name-0}, {@code name-1}, …
   */
  Made aClusterOf(int size, String name, int year) {
    world.importTheReferenceCluster();
    List<String> units = IntStream.range(0, size).mapToObj(i -> name + "-" + i).toList();
    imports.importFiles(
        new OrganisationFiles(
            "code;name\ncum-%s;Cụm thi đua %s".formatted(name, name),
            rows(
                "code;name;province;type;validFrom;mergedInto;mergedOn",
                units,
                unit -> "%1$s;Sở Ngoại vụ %1$s;%1$s;DEPARTMENT;2010-01-01;;".formatted(unit)),
            rows(
                "cluster;unit;fromYear;toYear",
                units,
                unit -> "cum-%s;%s;2014;".formatted(name, unit)),
            rows("userId;fullName;title;email;unit;roles", units, Clusters::people),
            "cluster;year;head;deputies\ncum-%s;%d;%s;%s"
                .formatted(name, year, units.get(0), units.get(1))));
    world.giveEverybodyThePassword();
    return new Made(world, trips, "cum-" + name, year, units);
  }

  private static String people(String unit) {
    return Stream.of("giamdoc;director", "canbo;officer", "thuky;secretary")
        .map(each -> each.split(";"))
        .map(
            each ->
                "%1$s.%2$s;Người %1$s %2$s;Chức vụ;%1$s.%2$s@example.com;%2$s;%3$s"
                    .formatted(each[0], unit, each[1]))
        .collect(Collectors.joining("\n"));
  }

  private static String rows(
      String head, List<String> units, java.util.function.UnaryOperator<String> row) {
    return head + "\n" + units.stream().map(row).collect(Collectors.joining("\n"));
  }

  /** A cluster that was made, and its people. */
  record Made(World world, RoundTrips trips, String code, int year, List<String> units) {

    String key() {
      return code + "/" + year;
    }

    /** Id of the running instance of a process in this year; there is one. */
    String instance(RuntimeService runtime, String process) {
      return runtime
          .createProcessInstanceQuery()
          .processDefinitionKey(process)
          .processInstanceBusinessKey(key())
          .singleResult()
          .getId();
    }

    Person director(int unit) {
      return world.person("giamdoc." + units.get(unit));
    }

    Person officer(int unit) {
      return world.person("canbo." + units.get(unit));
    }

    Person secretary(int unit) {
      return world.person("thuky." + units.get(unit));
    }

    List<Person> directors() {
      return IntStream.range(0, units.size()).mapToObj(this::director).toList();
    }

    /** The head launches a movement of ten days from today on. */
    void launchMovement(long awardYear) {
      LocalDate today = world.today();
      director(0)
          .post(
              "/api/processes/movement/start",
              Map.of(
                  "awardYear",
                  awardYear,
                  "theme",
                  "Chủ đề",
                  "occasion",
                  "Dịp",
                  "startsOn",
                  today.toString(),
                  "endsOn",
                  today.plusDays(9).toString()))
          .expect(201);
    }

    /** The head starts the year; its people and the Ministry's play it. */
    Play start() {
      director(0).post("/api/processes/awardYear/start", Map.of("year", key())).expect(201);
      return play();
    }

    Play play() {
      List<String> people =
          Stream.concat(
                  units.stream()
                      .flatMap(
                          unit -> Stream.of("giamdoc.", "canbo.", "thuky.").map(id -> id + unit)),
                  Stream.of("cucngoaivu", "vanphongbo", "hoidong", "botruong"))
              .toList();
      return new Play(world, trips, key(), world.script(year, units.get(1), units.get(2)), people);
    }
  }
}
