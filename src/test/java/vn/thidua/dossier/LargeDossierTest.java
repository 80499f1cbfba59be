package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.archive.LargeContents;
import vn.thidua.dossier.bundle.DossierCheck;
import vn.thidua.dossier.bundle.DossierZip;
import vn.thidua.dossier.bundle.FileContents;
import vn.thidua.dossier.bundle.Manifest;

/** A dossier of 500 MB is built and checked in a heap of 256 MB, in a JVM of its own. */
class LargeDossierTest {

  private static final int FILES = 25;
  private static final int FILE_SIZE = 20 * 1024 * 1024;

  /** So many are kept; the same content may stand in a dossier under many names. */
  private static final int CONTENTS = 5;

  @TempDir Path folder;

  @Test
  void five_hundred_megabytes_are_built_and_checked_in_a_heap_of_256() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeDossierTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("intact true");
    assertThat(Files.size(folder.resolve("dossier.zip"))).isGreaterThan(500L * 1024 * 1024);
  }

  /** What the other JVM does: fills the store, writes the ZIP, checks both. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + folder.resolve("store").toAbsolutePath());
    JdbcClient client = JdbcClient.create(database);
    List<DossierFile> files = new ArrayList<>();
    FileContents contents = new FileContents(LargeContents.in(client), null);
    List<String> kept = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < CONTENTS; i++) {
      byte[] content = new byte[FILE_SIZE];
      random.nextBytes(content);
      kept.add(LargeContents.in(client).put(content));
    }
    for (int i = 1; i <= FILES; i++) {
      files.add(
          new DossierFile(
              i,
              "minh-chung/" + i + ".bin",
              "Minh chứng " + i,
              "evidence",
              "",
              DossierFile.Origin.ARCHIVE,
              null,
              kept.get(i % CONTENTS),
              FILE_SIZE));
    }
    Path zip = folder.resolve("dossier.zip");
    try (OutputStream out = Files.newOutputStream(zip)) {
      new DossierZip(contents).write(files, List.of(), List.of(), Instant.EPOCH, out);
    }
    DossierCheck check = new DossierCheck(contents);
    String manifest = Manifest.of(files).sha256();
    boolean intact =
        check.kept(files, manifest, List.of()).isIntact()
            && check.zip(zip, files, manifest, Map.of()).isIntact();
    System.out.println("intact " + intact + ", heap " + Runtime.getRuntime().maxMemory());
  }
}
