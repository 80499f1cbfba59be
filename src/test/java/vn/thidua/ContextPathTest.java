package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** Served under a path of its own, beside other applications of a host, everything finds itself. */
@SystemTest
@TestPropertySource(properties = "server.servlet.context-path=/thidua")
class ContextPathTest {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)[\"#]");

  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired World world;

  @Value("${thidua.base-url}")
  String baseUrl;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/register/index.html",
        "/scores/index.html",
        "/verification/index.html",
        "/camunda/app/tasklist/default/",
        "/camunda/app/cockpit/default/",
        "/camunda/app/admin/default/",
        "/camunda/app/welcome/default/"
      })
  void every_link_and_script_of_a_page_is_there(String path) throws Exception {
    URI page = URI.create(world.base() + path);
    List<URI> links =
        LINK.matcher(get(page).body())
            .results()
            .map(found -> page.resolve(found.group(1)))
            .distinct()
            .toList();
    assertThat(links).isNotEmpty().allMatch(link -> link.getPath().startsWith("/thidua/"));
    for (URI link : links) {
      assertThat(get(link).statusCode()).as(link.toString()).isIn(200, 302);
    }
  }

  @Test
  void the_root_and_the_applications_lead_to_themselves() throws Exception {
    for (String path : List.of("/", "/camunda", "/camunda/app/tasklist")) {
      HttpResponse<String> answer = get(URI.create(world.base() + path));
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath())
          .as(path)
          .startsWith("/thidua/camunda/app/");
    }
  }

  @Test
  void a_person_signs_in_reads_and_changes() {
    world.importTheReferenceCluster();
    TasklistUser officer =
        TasklistUser.signIn(world.base(), "canbo.sonla", World.PASSWORD, "tasklist");
    officer.get("/api/tasks").expect(200);
    officer.put("/api/my-work/digest", "{\"digest\":true}").expect(204);
    String address =
        officer.post("/api/my-work/feed", "").expect(201).body().path("address").asText();
    assertThat(address).startsWith(baseUrl + "/calendar/");
    assertThat(
            world.person("canbo.sonla").get(address.substring(baseUrl.length())).expect(200).text())
        .startsWith("BEGIN:VCALENDAR");
  }

  @Test
  void links_in_mails_begin_with_the_path() {
    assertThat(URI.create(baseUrl).getPath()).isEqualTo("/thidua");
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
