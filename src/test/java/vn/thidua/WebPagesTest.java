package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the web applications as many browsers load them at the same time. */
@SystemTest
class WebPagesTest {

  private static final int PEOPLE = 16;

  /** Of each. With one nonce for all, the first eight loads already tell. */
  private static final int LOADS = 50;

  private static final Pattern IN_THE_HEADER = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern IN_THE_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");

  @Autowired World world;

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void every_page_carries_the_nonce_of_its_own_header_and_of_no_other(String app) throws Exception {
    List<String> nonces = new ArrayList<>();
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<Callable<List<String>>> all =
          IntStream.range(0, PEOPLE)
              .<Callable<List<String>>>mapToObj(i -> () -> loads(app))
              .toList();
      for (Future<List<String>> one : people.invokeAll(all)) {
        nonces.addAll(one.get());
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(nonces).hasSize(PEOPLE * LOADS).doesNotHaveDuplicates();
  }

  /** One browser: each page beside a static file. */
  private List<String> loads(String app) throws IOException, InterruptedException {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    List<String> nonces = new ArrayList<>();
    for (int load = 0; load < LOADS; load++) {
      HttpResponse<String> page = get(browser, "/camunda/app/" + app + "/default/");
      var file =
          browser.sendAsync(
              request("/camunda/app/" + app + "/scripts/config.js"),
              HttpResponse.BodyHandlers.discarding());
      nonces.add(nonceOf(page));
      assertThat(file.join().statusCode()).isEqualTo(200);
    }
    return nonces;
  }

  private static String nonceOf(HttpResponse<String> page) {
    Matcher header =
        IN_THE_HEADER.matcher(page.headers().firstValue("Content-Security-Policy").orElse(""));
    assertThat(header.find()).as("nonce in the header").isTrue();
    assertThat(IN_THE_PAGE.matcher(page.body()).results().map(found -> found.group(1)))
        .as("nonces of the page's scripts")
        .isNotEmpty()
        .containsOnly(header.group(1));
    return header.group(1);
  }

  private HttpResponse<String> get(HttpClient browser, String path)
      throws IOException, InterruptedException {
    return browser.send(request(path), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(world.base() + path)).build();
  }
}
