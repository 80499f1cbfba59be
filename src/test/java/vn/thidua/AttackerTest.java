package vn.thidua;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** The attack on H2 and its file. */
class AttackerTest extends AttackContract {

  private static final Path FOLDER = Path.of("target", "attacked").toAbsolutePath();

  @DynamicPropertySource
  static void aFile(DynamicPropertyRegistry properties) throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
    properties.add(
        "spring.datasource.url",
        () -> "jdbc:h2:file:" + FOLDER.resolve("h2") + ";TRACE_LEVEL_FILE=0");
  }

  @Override
  int polls() {
    return 25;
  }

  @Override
  Map<String, String> bytesOnDisk() throws IOException {
    jdbc.execute("checkpoint sync");
    return Map.of(
        "the file", Files.readString(FOLDER.resolve("h2.mv.db"), StandardCharsets.ISO_8859_1));
  }
}
