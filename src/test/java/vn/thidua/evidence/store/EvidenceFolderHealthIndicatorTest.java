package vn.thidua.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.util.unit.DataSize;
import vn.thidua.evidence.EvidenceSettings;

class EvidenceFolderHealthIndicatorTest {

  private static final DataSize LITTLE = DataSize.ofBytes(1);

  @TempDir Path folder;

  @Test
  void a_folder_that_takes_files_is_up_and_left_as_it_was() throws IOException {
    assertThat(status(folder, LITTLE)).isEqualTo(Status.UP);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void a_folder_that_takes_no_file_is_down() throws IOException {
    Path file = Files.createFile(folder.resolve("not-a-folder"));

    assertThat(status(file, LITTLE)).isEqualTo(Status.DOWN);
  }

  @Test
  void a_folder_on_a_full_disk_is_down() {
    assertThat(status(folder, DataSize.ofTerabytes(1_000_000))).isEqualTo(Status.DOWN);
  }

  @Test
  void a_folder_that_is_not_there_yet_is_made_as_the_first_file_would() {
    assertThat(status(folder.resolve("new"), LITTLE)).isEqualTo(Status.UP);
  }

  @Test
  void contents_in_the_database_need_no_folder() {
    assertThat(status(null, LITTLE)).isEqualTo(Status.UP);
  }

  private static Status status(@Nullable Path folder, DataSize threshold) {
    EvidenceSettings settings =
        new EvidenceSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 1, 1, folder, null);
    return new EvidenceFolderHealthIndicator(settings, threshold).health().getStatus();
  }
}
