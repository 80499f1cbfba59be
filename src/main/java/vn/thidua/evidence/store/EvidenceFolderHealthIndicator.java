package vn.thidua.evidence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.system.DiskSpaceHealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.thidua.evidence.EvidenceSettings;

/**
 * Whether the folder of contents takes a file and has room for more. Without a folder the contents
 * lie in the database, which answers for itself.
 */
@Component
class EvidenceFolderHealthIndicator extends AbstractHealthIndicator {

  private final EvidenceSettings settings;
  private final DataSize threshold;

  EvidenceFolderHealthIndicator(
      EvidenceSettings settings,
      @Value("${management.health.diskspace.threshold}") DataSize threshold) {
    this.settings = settings;
    this.threshold = threshold;
  }

  /** As a file is taken in: a folder that is missing is made. An exception makes it down. */
  @Override
  protected void doHealthCheck(Health.Builder health) throws IOException {
    Path folder = settings.folder();
    if (folder == null) {
      health.up();
      return;
    }
    Files.createDirectories(folder);
    Files.delete(Files.write(Files.createTempFile(folder, "health", ".part"), new byte[1]));
    health.status(new DiskSpaceHealthIndicator(folder.toFile(), threshold).health().getStatus());
  }
}
