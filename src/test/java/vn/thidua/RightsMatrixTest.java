package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every role at every door in every phase of a year, over HTTP: {@code rights-matrix.txt} says who
 * gets in. What a role may is told in {@code src/docs/rights.md}; this is what follows from it.
 */
@RightsSystemTest
class RightsMatrixTest {

  private static final int YEAR = 2024;

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired JdbcClient jdbc;

  private final StringBuilder matrix = new StringBuilder();
  private final Map<String, Person> readers = new LinkedHashMap<>();
  private Clusters.Made cluster;
  private String report;
  private String evidence;

  @Test
  void each_role_comes_in_where_it_may_in_each_phase_and_nowhere_else() throws IOException {
    Clusters.Made others = clusters.aClusterOf(3, "nguoila", YEAR);
    cluster = clusters.aClusterOf(5, "bangquyen", YEAR);
    theUnitHasAnObserver();
    people(others.director(0));
    Play play = cluster.start();

    play.untilThereIs("writeReport");
    theOfficerBringsEvidence(play);
    look("WRITING");
    play.untilThereIs("checkReport");
    look("SIGNED");
    play.untilThereIs("crossScore");
    look("ACCEPTED");
    play.untilThereIs("adoptScoreTable");
    look("CONFIRMED");
    play.untilThereIs("signSubmission");
    look("VOTED");
    play.untilThereIs("decide");
    look("FORWARDED");
    play.toTheEnd();
    look("PUBLISHED");

    assertThat(matrix.toString())
        .isEqualTo(
            new ClassPathResource("vn/thidua/rights-matrix.txt")
                .getContentAsString(StandardCharsets.UTF_8));
  }

  /** The report looked at is unit 2's: member, neither head nor deputy. */
  private void people(Person stranger) {
    readers.put("officer", cluster.officer(2));
    readers.put("director", cluster.director(2));
    readers.put("secretary", cluster.secretary(2));
    readers.put("observer", world.person("theodoi"));
    readers.put("officer of another", cluster.officer(3));
    readers.put("director of another", cluster.director(3));
    readers.put("head's officer", cluster.officer(0));
    readers.put("head", cluster.director(0));
    readers.put("head's secretary", cluster.secretary(0));
    readers.put("deputy", cluster.director(1));
    readers.put("local affairs", world.person("cucngoaivu"));
    readers.put("office", world.person("vanphongbo"));
    readers.put("council", world.person("hoidong"));
    readers.put("minister", world.person("botruong"));
    readers.put("administrator", world.administrator());
    readers.put("stranger", stranger);
    int column = 0;
    for (String reader : readers.keySet()) {
      matrix.append("%2d %s%n".formatted(++column, reader));
    }
  }

  private void theUnitHasAnObserver() {
    world
        .administrator()
        .post(
            "/api/organisation",
            Map.of(
                "clusters", "code;name",
                "units", "code;name;province;type;validFrom;mergedInto;mergedOn",
                "memberships", "cluster;unit;fromYear;toYear",
                "people",
                    """
                    userId;fullName;title;email;unit;roles
                    theodoi;Người Theo Dõi;Chuyên viên;theodoi@example.com;%s;observer\
                    """
                        .formatted(cluster.units().get(2)),
                "leadership", "cluster;year;head;deputies"))
        .expect(200);
    world.giveEverybodyThePassword();
  }

  private void theOfficerBringsEvidence(Play play) {
    long year = number("select id from award_year where cluster_code = ? and year_number = ?");
    evidence =
        cluster
            .officer(2)
            .upload(
                "/api/evidence?awardYear=%d&unit=%s&criterion=%s&kind=REPORT"
                    .formatted(year, cluster.units().get(2), criterion(play)),
                "Minh chứng.pdf",
                "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF")
            .expect(201)
            .body()
            .path("id")
            .asText();
    report =
        jdbc.sql("select id from unit_report where award_year = ? and unit = ?")
            .params(year, cluster.units().get(2))
            .query(String.class)
            .single();
  }

  private static String criterion(Play play) {
    return play.answer(play.turns("writeReport").get(0)).at("/scores/0/criterion").asText();
  }

  private void look(String phase) {
    String year = cluster.code() + "/" + YEAR;
    String head = cluster.units().get(0);
    line(phase, "report, versions", "/api/reports/%s/versions".formatted(report));
    line(phase, "report, first version", "/api/reports/%s/versions/1".formatted(report));
    line(phase, "evidence", "/api/evidence/%s/versions/1".formatted(evidence));
    line(
        phase,
        "who opened evidence",
        "/api/evidence/%s/history".formatted(evidence),
        "\"own\":true");
    line(phase, "scores", "/api/scores/" + year);
    line(phase, "scores, details", "/api/scores/" + year + "/details");
    line(phase, "year's outcome", "/api/years/" + year + "/outcome");
    line(phase, "outcome with awards", "/api/years/" + year + "/outcome", "\"awardedAward\":\"");
    line(phase, "ballot boxes", "/api/ballots/" + year, "sha256");
    line(phase, "pact", paper("pact", cluster.key()));
    line(
        phase,
        "report as paper",
        paper("achievementReport", cluster.key() + "/" + cluster.units().get(2)));
    line(
        phase,
        "number book",
        "/api/register/%s/%d".formatted(head, world.today().getYear()),
        "number");
    line(phase, "dossier", "/api/dossiers/%s/check".formatted(dossier()));
    line(phase, "all mails", "/api/mails");
    line(phase, "completeness", "/api/completeness");
    line(phase, "templates", "/api/templates");
  }

  private void line(String phase, String what, String path) {
    line(phase, what, path, "");
  }

  private void line(String phase, String what, String path, String holding) {
    matrix.append("%-10s%-34s".formatted(phase, what));
    readers.values().forEach(reader -> matrix.append(comesIn(reader, path, holding) ? " x" : " ."));
    matrix.append('\n');
  }

  private static boolean comesIn(Person reader, String path, String holding) {
    Answer answer = reader.get(path);
    assertThat(List.of(200, 403, 404, 422)).as(path).contains(answer.status());
    return answer.status() == 200 && answer.text().contains(holding);
  }

  private String paper(String kind, String caseKey) {
    return jdbc
        .sql(
            "select id from archive_document where case_key = ? and kind = ? and issued order by id")
        .params(caseKey, kind)
        .query(Long.class)
        .list()
        .stream()
        .findFirst()
        .map("/api/papers/%d/pages"::formatted)
        .orElse("/api/papers/0/pages");
  }

  private long dossier() {
    return jdbc.sql("select id from dossier where award_year = ?")
        .param(number("select id from award_year where cluster_code = ? and year_number = ?"))
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private long number(String sql) {
    return jdbc.sql(sql).params(cluster.code(), YEAR).query(Long.class).single();
  }
}
