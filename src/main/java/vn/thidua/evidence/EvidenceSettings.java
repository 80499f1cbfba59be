package vn.thidua.evidence;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits and places of the evidence store; operations, no law.
 *
 * @param maxSize of one file
 * @param maxUnpacked of all that a compressed Office file contains
 * @param maxEntries of a compressed Office file
 * @param maxFiles of one unit in one year, or with one answer to the Ministry
 * @param folder where the contents lie; null: in the database
 * @param clamav the virus scanner; null: files are not scanned, and the forms say so
 */
@ConfigurationProperties("thidua.evidence")
public record EvidenceSettings(
    DataSize maxSize,
    DataSize maxUnpacked,
    int maxEntries,
    int maxFiles,
    @Nullable Path folder,
    @Nullable Scanner clamav) {

  /** Address of clamd. */
  public record Scanner(
      String host, @DefaultValue("3310") int port, @DefaultValue("30s") Duration timeout) {}
}
