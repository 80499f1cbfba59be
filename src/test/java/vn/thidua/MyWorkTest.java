package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody's own list of work, and the feed for his calendar: his own and nobody else's. */
@RightsSystemTest
class MyWorkTest {

  @Autowired World world;
  @Autowired Clusters clusters;

  @Test
  void
      everybody_sees_his_own_work_and_what_his_unit_waits_for_and_the_head_what_the_year_waits_for()
          throws Exception {
    Clusters.Made cluster = clusters.aClusterOf(3, "viec", 2016);
    cluster.start().until(turn -> turn.name().equals("writeReport") || isSigning(turn));

    JsonNode officer = cluster.officer(1).get("/api/my-work").expect(200).body().path("work");
    assertThat(titles(officer, "week") + titles(officer, "later")).contains("Viết báo cáo");
    assertThat(officer.toString()).contains("viec-1").doesNotContain("viec-2", "viec-0");

    cluster
        .officer(1)
        .complete(
            cluster.officer(1).taskId("writeReport", cluster.key()),
            cluster.play().answer(turnOf(cluster)))
        .expect(204);
    officer = cluster.officer(1).get("/api/my-work").body().path("work");
    assertThat(officer.path("waiting").toString()).contains("Ký báo cáo", "viec-1 – người đứng đầu đơn vị");

    JsonNode head = cluster.director(0).get("/api/my-work").body().path("work");
    assertThat(head.path("waiting").toString()).contains("Viết báo cáo", "Ký báo cáo", "viec-2");
    JsonNode member = cluster.director(2).get("/api/my-work").body().path("work");
    assertThat(member.toString()).doesNotContain("viec-1 –", "Ký báo cáo");
    feed(cluster);
  }

  /** Without signing in, by the secret address alone, until a new one is made or none. */
  private void feed(Clusters.Made cluster) throws Exception {
    Person officer = cluster.officer(2);
    String first = address(officer);
    assertThat(fetch(first).body())
        .contains("SUMMARY:Đến hạn: Viết báo cáo")
        .contains("Hạn nộp báo cáo");

    String second = address(officer);
    assertThat(fetch(first).statusCode()).isEqualTo(404);
    assertThat(fetch(second).statusCode()).isEqualTo(200);

    assertThat(officer.get("/api/my-work").text())
        .doesNotContain(second.substring(second.length() - 20));
    assertThat(fetch(world.base() + "/calendar/.ics").statusCode()).isNotEqualTo(200);
  }

  private String address(Person person) {
    String told =
        person.post("/api/my-work/feed", Map.of()).expect(201).body().path("address").asText();
    return world.base() + URI.create(told).getPath();
  }

  private static HttpResponse<String> fetch(String address)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static Play.Turn turnOf(Clusters.Made cluster) {
    return cluster.play().turns("writeReport").stream()
        .filter(turn -> turn.unit().equals(cluster.units().get(1)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isSigning(Play.Turn turn) {
    return turn.name().equals("signReport");
  }

  private static String titles(JsonNode work, String list) {
    return work.path(list).findValuesAsText("title").toString();
  }
}
