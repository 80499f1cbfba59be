package vn.thidua;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Somebody who works with the system over HTTP, signed in by HTTP Basic. */
final class Person {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final String userId;
  private final String password;

  Person(String base, String userId, String password) {
    this.base = base;
    this.userId = userId;
    this.password = password;
  }

  String userId() {
    return userId;
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  /** A file as it is; the answer must be one. */
  byte[] download(String path) {
    try {
      HttpResponse<byte[]> response =
          HTTP.send(
              HttpRequest.newBuilder(URI.create(base + path))
                  .header("Authorization", "Basic " + credentials())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new AssertionError(path + " answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  /** The same request again bears the same key. */
  Answer post(String path, Object body, UUID key) {
    return send("POST", path, body, "application/json", "Idempotency-Key", key.toString());
  }

  /**
   * As the form does.
   *
   * @param seen version of the facts that it shows
   */
  Answer complete(String taskId, Object input, String seen) {
    return startSeeing("/api/tasks/" + taskId + "/completion", input, seen);
  }

  /** The same of a start form. */
  Answer startSeeing(String path, Object input, String seen) {
    return send("POST", path, input, "application/json", "Seen-State", seen);
  }

  Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** His open tasks of this name in a case (a business key that starts so). */
  List<JsonNode> tasks(String name, String businessKey) {
    return StreamSupport.stream(get("/api/tasks").expect(200).body().spliterator(), false)
        .filter(task -> task.path("name").asText().equals(name))
        .filter(task -> task.path("businessKey").asText().startsWith(businessKey))
        .toList();
  }

  String taskId(String name, String businessKey) {
    List<JsonNode> found = tasks(name, businessKey);
    if (found.isEmpty()) {
      throw new AssertionError(
          "%s has no task %s in %s; he has %s"
              .formatted(userId, name, businessKey, get("/api/tasks").text()));
    }
    return found.get(0).path("id").asText();
  }

  JsonNode page(String taskId) {
    return get("/api/tasks/" + taskId).expect(200).body();
  }

  Answer complete(String taskId, Object input) {
    return post("/api/tasks/" + taskId + "/completion", input);
  }

  /** A file as a browser sends it. */
  Answer upload(String path, String name, String content) {
    String body =
        "--ranh-gioi\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s"
                .formatted(name, content)
            + "\r\n--ranh-gioi--\r\n";
    return send("POST", path, body, "multipart/form-data; boundary=ranh-gioi");
  }

  private Answer send(String method, String path, Object body) {
    return send(method, path, body, "application/json");
  }

  private Answer send(String method, String path, Object body, String type, String... moreHeaders) {
    try {
      String text =
          body == null ? "" : body instanceof String raw ? raw : JSON.writeValueAsString(body);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Authorization", "Basic " + credentials())
              .header("Content-Type", type)
              .method(method, HttpRequest.BodyPublishers.ofString(text));
      if (moreHeaders.length > 0) {
        request.headers(moreHeaders);
      }
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), read(response.body()), response.body(), response.headers());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static JsonNode read(String text) {
    try {
      return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      return MissingNode.getInstance();
    }
  }

  private String credentials() {
    return Base64.getEncoder()
        .encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
  }
}
