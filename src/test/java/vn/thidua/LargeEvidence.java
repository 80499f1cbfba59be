package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Pictures of 20 MB that an officer brings all at the same moment, and then fetches all at once:
 * more than a heap of 256 MB has left. Were each whole in memory only once, the application would
 * run out of it.
 */
final class LargeEvidence {

  private static final int AT_ONCE = 8;
  private static final int WIDTH = 2_700;
  private static final int HEIGHT = 2_600;
  private static final long SIZE = 20L * 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path folder;
  private final String base;
  private final String login;

  /**
   * @param folder where the pictures are made
   */
  LargeEvidence(Path folder, String base, String userId, String password) {
    this.folder = folder;
    this.base = base;
    this.login =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** Every picture comes back as it was sent. */
  void goesInAndOut(JsonNode sheet) {
    List<Path> pictures = IntStream.range(0, AT_ONCE).mapToObj(this::picture).toList();
    List<HttpResponse<String>> kept = atOnce(pictures, picture -> send(sheet, picture));
    assertThat(kept)
        .allSatisfy(each -> assertThat(each.statusCode()).as(each.body()).isEqualTo(201));
    List<HttpResponse<InputStream>> got = atOnce(kept, each -> fetch(idIn(each)));
    assertThat(got)
        .extracting(each -> sha256(each.body()))
        .containsExactlyElementsOf(pictures.stream().map(LargeEvidence::sha256).toList());
  }

  private static <T, R> List<R> atOnce(List<T> each, Function<T, CompletableFuture<R>> send) {
    List<CompletableFuture<R>> sent = each.stream().map(send).toList();
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<HttpResponse<String>> send(JsonNode sheet, Path picture) {
    String what =
        "/api/evidence?criterion=1.1.1&kind=PICTURE&unit=%s&awardYear=%s"
            .formatted(sheet.path("unitCode").asText(), sheet.path("awardYear").asText());
    return HTTP.sendAsync(
        request(what)
            .header("Content-Type", "multipart/form-data; boundary=ranh-gioi")
            .POST(multipart(picture))
            .build(),
        BodyHandlers.ofString());
  }

  private CompletableFuture<HttpResponse<InputStream>> fetch(long id) {
    return HTTP.sendAsync(
        request("/api/evidence/" + id + "/versions/1").build(), BodyHandlers.ofInputStream());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", login);
  }

  /** Of nothing but noise, so that it cannot be made smaller, and never the same one twice. */
  private Path picture(int number) {
    BufferedImage noise = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    noise.setRGB(
        0, 0, WIDTH, HEIGHT, new Random().ints(WIDTH * HEIGHT, 0, 1 << 24).toArray(), 0, WIDTH);
    Path file = folder.resolve("anh-" + number + ".png");
    try {
      ImageIO.write(noise, "png", file.toFile());
      assertThat(Files.size(file)).isGreaterThan(SIZE);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return file;
  }

  private static BodyPublisher multipart(Path file) {
    try {
      return BodyPublishers.concat(
          BodyPublishers.ofString(
              "--ranh-gioi\r\nContent-Disposition: form-data; name=\"file\"; filename=\"anh.png\""
                  + "\r\nContent-Type: image/png\r\n\r\n"),
          BodyPublishers.ofFile(file),
          BodyPublishers.ofString("\r\n--ranh-gioi--\r\n"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static long idIn(HttpResponse<String> kept) {
    try {
      return JSON.readTree(kept.body()).path("id").asLong();
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  private static String sha256(Path file) {
    try {
      return sha256(Files.newInputStream(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(InputStream content) {
    try (content) {
      return DigestUtils.sha256Hex(content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
