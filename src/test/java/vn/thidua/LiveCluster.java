package vn.thidua;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thidua.cluster.OrganisationFiles;

/** A cluster made over HTTP in a running system, and its years one after another. */
final class LiveCluster {

  private static final int YEARS = 8;
  private static final int FIRST_YEAR = 2016;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Site site;
  private final String name;
  private final List<String> units;
  private final int people;
  private int played;

  private LiveCluster(Site site, String name, List<String> units, int people) {
    this.site = site;
    this.name = name;
    this.units = units;
    this.people = people;
  }

  /** Whether it has come to the year after which there are no dates of the past any more. */
  boolean isAtItsEnd() {
    return played == YEARS;
  }

  /** Another one, whose name tells it from those made before. */
  static LiveCluster another(Site site, String name, int number, int size, int people) {
    String letters =
        String.valueOf(number)
            .chars()
            .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
            .collect(Collectors.joining());
    return of(site, name + letters, size, people);
  }

  /**
   * Its units {@code name-0}, {@code name-1}, … lead it in turn.
   *
   * @param people who work in it at once
   */
  static LiveCluster of(Site site, String name, int size, int people) {
    List<String> units = IntStream.range(0, size).mapToObj(i -> name + "-" + i).toList();
    site.person("admin")
        .post("/api/organisation", OrganisationFiles.in("organisation/reference"))
        .expect(200);
    site.person("admin")
        .post(
            "/api/organisation",
            new OrganisationFiles(
                "code;name\ncum-%s;Cụm thi đua %s".formatted(name, name),
                rows(
                    "code;name;province;type;validFrom;mergedInto;mergedOn",
                    units,
                    "%1$s;Sở Ngoại vụ %1$s;%1$s;DEPARTMENT;2010-01-01;;"),
                rows("cluster;unit;fromYear;toYear", units, "cum-" + name + ";%1$s;2014;"),
                rows(
                    "userId;fullName;title;email;unit;roles",
                    units,
                    Stream.of("giamdoc;director", "canbo;officer", "thuky;secretary")
                        .map(each -> each.split(";"))
                        .map(
                            each ->
                                each[0]
                                    + ".%1$s;Người "
                                    + each[0]
                                    + " %1$s;Chức vụ;"
                                    + each[0]
                                    + ".%1$s@example.com;%1$s;"
                                    + each[1])
                        .collect(Collectors.joining("\n"))),
                "cluster;year;head;deputies\ncum-%s;%d;%s;%s"
                    .formatted(name, FIRST_YEAR, units.get(0), units.get(1))))
        .expect(200);
    site.giveEverybodyThePassword();
    return new LiveCluster(site, name, units, people);
  }

  private static String rows(String head, List<String> units, String row) {
    return head + "\n" + units.stream().map(row::formatted).collect(Collectors.joining("\n"));
  }

  /** The next year, which is planned; its head is the unit after last year's. */
  LiveYear nextYear(Set<Plot.Turn> turns) {
    String key = "cum-" + name + "/" + (FIRST_YEAR + played);
    if (played == 0) {
      start(key);
    }
    List<String> ordered =
        IntStream.range(0, units.size()).mapToObj(i -> unit(played + i)).toList();
    LiveYear year =
        new LiveYear(site, key, new Plot(ordered, turns), ordered.get(1), ordered.get(2), people);
    played++;
    return year;
  }

  /** Again, if the node dies over it; the year is planned once. */
  private void start(String key) {
    await(key)
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(
            () -> {
              site.person("giamdoc." + unit(0))
                  .post("/api/processes/awardYear/start", Map.of("year", key));
              return site.count("award_year where cluster_code || '/' || year_number = ?", key)
                  == 1;
            });
  }

  private String unit(int number) {
    return units.get(number % units.size());
  }
}
