package vn.thidua.evidence.reception;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.evidence.EvidenceSettings;
import vn.thidua.evidence.FileRefused;
import vn.thidua.workflow.Refusal;

/** Takes a file in: measured, hashed and checked on its way, before anything of it is kept. */
@Component
public class Reception {

  private static final int BUFFER = 64 * 1024;

  private final Detection detection;
  private final @Nullable VirusScan scan;
  private final EvidenceSettings settings;

  public Reception(Detection detection, ObjectProvider<VirusScan> scan, EvidenceSettings settings) {
    this.detection = detection;
    this.scan = scan.getIfAvailable();
    this.settings = settings;
  }

  /**
   * A file that passed. It lies in a temporary place until it is closed.
   *
   * @param name the one under which it is kept
   */
  public record Received(
      Path place, String name, FileType type, long size, String sha256, boolean scanned)
      implements AutoCloseable {

    @Override
    public void close() {
      delete(place);
    }
  }

  /**
   * @param name as the sender calls it; neither its path nor its ending is believed
   * @throws Refusal if it is empty, too large, of no kind that is taken, dangerous to open, or not
   *     scanned where it should be
   */
  public Received take(InputStream content, String name) throws IOException {
    Path place = Files.createTempFile("evidence", ".part");
    try {
      MessageDigest digest = sha256();
      long size = copy(content, place, digest);
      FileType type = detection.typeOf(place);
      if (scan != null) {
        scan.check(place);
      }
      String hash = HexFormat.of().formatHex(digest.digest());
      return new Received(place, type.nameFor(name), type, size, hash, scan != null);
    } catch (IOException | RuntimeException refused) {
      delete(place);
      throw refused;
    }
  }

  private long copy(InputStream content, Path place, MessageDigest digest) throws IOException {
    long limit = settings.maxSize().toBytes();
    long size = 0;
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(place), digest)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > limit) {
          throw FileRefused.because("evidence.tooLarge", settings.maxSize().toMegabytes());
        }
        out.write(buffer, 0, read);
      }
    }
    if (size == 0) {
      throw FileRefused.because("evidence.empty");
    }
    return size;
  }

  private static void delete(Path place) {
    try {
      Files.deleteIfExists(place);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
