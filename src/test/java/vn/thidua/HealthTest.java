package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Readiness, as a monitor asks for it over the network, of a node whose mail server never answers:
 * with its database in a file, its evidence in a folder, its job executor running.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=1"})
@Tag("system")
@ActiveProfiles("test")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HealthTest {

  @TempDir static Path place;

  @LocalServerPort int port;
  @Autowired JobExecutor jobs;
  @Autowired JdbcClient database;

  @DynamicPropertySource
  static void places(DynamicPropertyRegistry settings) {
    FullDisk.mount();
    settings.add(
        "spring.datasource.url", () -> "jdbc:h2:full:" + place.resolve("db") + ";WRITE_DELAY=0");
    settings.add("thidua.evidence.folder", () -> folder().toString());
  }

  @Test
  @Order(1)
  void a_node_is_ready_without_its_mail_server_and_says_no_more_than_that() throws Exception {
    HttpResponse<String> readiness = ask("/readiness");

    assertThat(readiness.body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(readiness.statusCode()).isEqualTo(200);
    assertThat(ask("").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void a_folder_that_takes_no_evidence_makes_it_not_ready_until_it_does() throws Exception {
    Files.delete(folder());
    Files.createFile(folder());
    assertNotReady();

    Files.delete(folder());
    assertReady();
  }

  @Test
  @Order(3)
  void a_job_executor_that_stands_still_makes_it_not_ready_until_it_runs() throws Exception {
    jobs.shutdown();
    assertNotReady();

    jobs.start();
    assertReady();
  }

  @Test
  @Order(4)
  void a_database_that_has_closed_itself_makes_it_not_ready_but_not_to_be_killed()
      throws Exception {
    FullDisk.fill();
    write();

    assertNotReady();
    assertThat(ask("/liveness").statusCode()).isEqualTo(200);
  }

  /** Something that finds no room any more, so that H2 closes the database. */
  private void write() {
    assertThatThrownBy(() -> database.sql("create table one_too_many (text varchar)").update())
        .isInstanceOf(DataAccessException.class);
  }

  private void assertReady() throws Exception {
    assertThat(ask("/readiness").statusCode()).isEqualTo(200);
  }

  private void assertNotReady() throws Exception {
    HttpResponse<String> readiness = ask("/readiness");
    assertThat(readiness.statusCode()).isEqualTo(503);
    assertThat(readiness.body()).isEqualTo("{\"status\":\"DOWN\"}");
  }

  private HttpResponse<String> ask(String group) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + port + "/actuator/health" + group);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Path folder() {
    return place.resolve("evidence");
  }
}
