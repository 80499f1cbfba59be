package vn.thidua;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * Somebody signed in to the web applications, as a browser is: with their session and their token
 * against forgery.
 */
final class TasklistUser {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;
  private boolean withToken = true;

  private TasklistUser(String base) {
    this.base = base;
  }

  static TasklistUser signIn(String base, String userId, String password, String app) {
    TasklistUser user = new TasklistUser(base);
    user.send("GET", "/camunda/app/" + app + "/default/", null, "text/html");
    user.send(
            "POST",
            "/camunda/api/admin/auth/user/default/login/" + app,
            "username=%s&password=%s".formatted(encoded(userId), encoded(password)),
            "application/x-www-form-urlencoded")
        .expect(200);
    // signing in makes a new session; the next page brings its token
    user.send("GET", "/camunda/app/" + app + "/default/", null, "text/html");
    return user;
  }

  /** The same session as another site would use it: cookies, but no token. */
  TasklistUser withoutToken() {
    withToken = false;
    return this;
  }

  /** The id of his session. */
  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  Answer get(String path) {
    return send("GET", path, null, "application/json");
  }

  Answer post(String path, String json) {
    return send("POST", path, json, "application/json");
  }

  Answer put(String path, String json) {
    return send("PUT", path, json, "application/json");
  }

  Answer delete(String path) {
    return send("DELETE", path, null, "application/json");
  }

  private Answer send(String method, String path, String body, String type) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Content-Type", type)
              .header("Accept", "application/json, text/html, */*")
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(body));
      cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> withToken && cookie.getName().equals("XSRF-TOKEN"))
          .map(HttpCookie::getValue)
          .findFirst()
          .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      boolean json =
          response.headers().firstValue("Content-Type").orElse("").contains("json")
              && !response.body().isBlank();
      return new Answer(
          response.statusCode(),
          json ? JSON.readTree(response.body()) : MissingNode.getInstance(),
          response.body(),
          response.headers());
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
