package vn.thidua.dossier.bundle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Fingerprint;
import vn.thidua.dossier.DossierFile;

/**
 * Writes a dossier as one ZIP, as a stream: whatever its size, no file of it is ever whole in
 * memory. The same dossier gives the same bytes.
 */
@Component
public class DossierZip {

  /** Questions of the Ministry and answers, which come after the letter. */
  public static final String EXCHANGE = "hoi-dap.txt";

  /**
   * Fingerprints of what the manifest cannot name: the letter, which names it, and the exchange.
   */
  public static final String NOTES = "TO-TRINH.sha256";

  private final FileContents contents;

  public DossierZip(FileContents contents) {
    this.contents = contents;
  }

  /** A file that is small and in memory. */
  public record Loose(String path, byte[] content) {}

  /**
   * @param bundles what came with answers, each in a folder of its own
   * @param loose the letter, then questions and answers
   * @param at the time each entry bears
   */
  public void write(
      List<DossierFile> files,
      List<Bundle> bundles,
      List<Loose> loose,
      Instant at,
      OutputStream target)
      throws IOException {
    ZipOutputStream zip = begin(target);
    put(zip, "", files, at);
    for (Bundle bundle : bundles) {
      put(zip, bundle.folder(), bundle.files(), bundle.answeredAt());
    }
    for (Loose each : loose) {
      put(zip, each.path(), each.content(), at);
    }
    put(zip, NOTES, notes(loose), at);
    zip.finish();
  }

  /** What came with one answer, for itself. */
  public void write(Bundle bundle, OutputStream target) throws IOException {
    ZipOutputStream zip = begin(target);
    put(zip, "", bundle.files(), bundle.answeredAt());
    zip.finish();
  }

  private static ZipOutputStream begin(OutputStream target) {
    ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
    return zip;
  }

  /** Files with their manifest. */
  private void put(ZipOutputStream zip, String folder, List<DossierFile> files, Instant at)
      throws IOException {
    for (DossierFile file : files) {
      begin(zip, folder + file.path(), at);
      contents.copy(file, new Unclosed(zip));
      zip.closeEntry();
    }
    put(zip, folder + Manifest.PATH, Manifest.of(files).bytes(), at);
  }

  /** Whether a ZIP may hold this file beside those of the manifest and the letter. */
  static boolean isNote(String path) {
    return List.of(Manifest.PATH, NOTES, EXCHANGE).contains(path);
  }

  private static byte[] notes(List<Loose> loose) {
    StringBuilder lines = new StringBuilder();
    for (Loose each : loose) {
      lines.append(Fingerprint.of(each.content())).append("  ").append(each.path()).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream zip, String path, byte[] content, Instant at)
      throws IOException {
    begin(zip, path, at);
    zip.write(content);
    zip.closeEntry();
  }

  private static void begin(ZipOutputStream zip, String path, Instant at) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTime(at.toEpochMilli());
    zip.putNextEntry(entry);
  }

  /** A file's end is not the end of the ZIP. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() {
      // the next file follows
    }
  }
}
