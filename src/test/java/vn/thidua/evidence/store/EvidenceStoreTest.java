package vn.thidua.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.evidence.EvidenceSettings;
import vn.thidua.evidence.Samples;
import vn.thidua.evidence.reception.Detection;
import vn.thidua.evidence.reception.FileType;
import vn.thidua.evidence.reception.OfficeFiles;
import vn.thidua.evidence.reception.Reception;
import vn.thidua.evidence.reception.VirusScan;

/** What both stores promise. */
@DataJdbcTest
class EvidenceStoreTest {

  private static final String HASH = "a".repeat(64);

  @TempDir Path folder;
  @Autowired JdbcClient jdbc;

  private EvidenceStore store(String kind) {
    EvidenceSettings inFolder =
        new EvidenceSettings(
            Samples.SETTINGS.maxSize(), Samples.SETTINGS.maxUnpacked(), 1, 1, folder, null);
    return kind.equals("database") ? new StoreInDatabase(jdbc) : new StoreInFolder(inFolder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"database", "folder"})
  void what_was_put_comes_out_and_is_never_changed(String kind) throws IOException {
    EvidenceStore store = store(kind);
    Path file = Samples.largePdf(folder, 1);
    store.put(HASH, file);
    store.put(HASH, Files.write(folder.resolve("other"), Samples.bytes("something else")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.copy(HASH, out);
    assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"database", "folder"})
  void what_is_not_there_is_an_error(String kind) {
    assertThatThrownBy(() -> store(kind).copy("b".repeat(64), OutputStream.nullOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twenty_megabytes_are_never_whole_in_memory() throws IOException {
    Path file = Samples.largePdf(folder, 20);
    Reception reception =
        new Reception(
            new Detection(new OfficeFiles(Samples.SETTINGS)),
            new StaticListableBeanFactory().getBeanProvider(VirusScan.class),
            Samples.SETTINGS);
    try (Reception.Received warmUp =
        reception.take(
            Files.newInputStream(Samples.largePdf(Files.createTempDirectory(folder, "w"), 1)),
            "a.pdf")) {
      assertThat(warmUp.type()).isEqualTo(FileType.PDF);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try (Reception.Received received = reception.take(Files.newInputStream(file), "a.pdf")) {
      assertThat(received.sha256()).isEqualTo(sha256(file));
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(5 * 1024 * 1024);
  }

  private static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return DigestUtils.sha256Hex(in);
    }
  }
}
