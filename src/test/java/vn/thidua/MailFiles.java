package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Every mail of the reference case as it goes over the wire, in order, one file each. */
final class MailFiles {

  private MailFiles() {}

  static void keep(Person administrator, String businessKey, Path folder) throws IOException {
    empty(folder);
    int number = 0;
    for (JsonNode mail : ofCase(administrator, businessKey)) {
      String message =
          administrator
              .get("/api/mails/" + mail.path("id").asLong() + "/message")
              .expect(200)
              .text();
      assertThat(message).contains("Message-ID: <mail.", "In-Reply-To: <case.", "text/html");
      Files.writeString(
          folder.resolve(
              "%04d-%s-%s.eml"
                  .formatted(
                      ++number, mail.path("recipient").asText(), mail.path("kind").asText())),
          message,
          StandardCharsets.UTF_8);
    }
    assertThat(number).isPositive();
  }

  /** Nothing that only few may know, and nothing that opens a door. */
  static void tellNoSecrets(Person administrator, String businessKey) {
    assertThat(ofCase(administrator, businessKey))
        .allSatisfy(
            mail ->
                assertThat(mail.path("subject").asText() + mail.path("body").asText())
                    .doesNotContainPattern("\\d+([.,]\\d+)? ?(điểm|phiếu)")
                    .doesNotContainIgnoringCase("password")
                    .doesNotContainPattern("(?i)mật khẩu[^\\n]*( là |:)")
                    .doesNotContainPattern("[?&](token|key|secret|code)="));
  }

  /** Oldest first. */
  private static List<JsonNode> ofCase(Person administrator, String businessKey) {
    List<JsonNode> found = new ArrayList<>();
    boolean more = true;
    for (int page = 0; more; page++) {
      JsonNode answer =
          administrator.get("/api/mails?words=" + businessKey + "&page=" + page).expect(200).body();
      answer.path("mails").forEach(entry -> found.add(entry.path("mail")));
      more = answer.path("more").asBoolean();
    }
    Collections.reverse(found);
    return found;
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
