package vn.thidua.dossier.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;
import vn.thidua.archive.Fingerprint;
import vn.thidua.dossier.DossierFile;
import vn.thidua.dossier.DossierFindings;
import vn.thidua.dossier.DossierFindings.Checked;
import vn.thidua.dossier.DossierFindings.State;

/** Computes all fingerprints of a dossier anew: of the one that is kept, or of a ZIP of it. */
@Component
public class DossierCheck {

  private final FileContents contents;

  public DossierCheck(FileContents contents) {
    this.contents = contents;
  }

  /**
   * The dossier as it is kept.
   *
   * @param manifestSha256 as it was recorded
   * @param bundles what came with answers
   */
  public DossierFindings kept(
      List<DossierFile> files, String manifestSha256, List<Bundle> bundles) {
    List<DossierFile> all =
        Stream.concat(files.stream(), bundles.stream().flatMap(each -> each.filed().stream()))
            .toList();
    Map<String, String> computed = contents.computedAnew(all);
    return new DossierFindings(
        Manifest.of(files).sha256().equals(manifestSha256),
        Stream.concat(
                all.stream()
                    .map(file -> new Checked(file.path(), file.title(), state(file, computed))),
                bundles.stream().map(DossierCheck::manifest))
            .toList());
  }

  private static Checked manifest(Bundle bundle) {
    return new Checked(
        bundle.manifestPath(),
        bundle.manifestPath(),
        bundle.isIntact() ? State.INTACT : State.CHANGED);
  }

  /**
   * A ZIP that somebody brings.
   *
   * @param beside fingerprints of what is not in the manifest, by path: the letter's files, and
   *     what came with answers
   */
  public DossierFindings zip(
      Path zip, List<DossierFile> files, String manifestSha256, Map<String, String> beside) {
    Map<String, String> titles = new HashMap<>();
    files.forEach(file -> titles.put(file.path(), file.title()));
    try (ZipFile open = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      Manifest manifest = manifest(open);
      Map<String, String> expected = new HashMap<>(beside);
      List<String> order = new ArrayList<>();
      for (DossierFile file : files) {
        expected.put(file.path(), file.sha256());
        order.add(file.path());
      }
      order.addAll(beside.keySet());
      List<Checked> found = new ArrayList<>();
      for (String path : order) {
        found.add(
            new Checked(
                path, titles.getOrDefault(path, path), state(open, path, expected.get(path))));
      }
      for (ZipEntry entry : Collections.list(open.entries())) {
        if (!expected.containsKey(entry.getName()) && !DossierZip.isNote(entry.getName())) {
          found.add(new Checked(entry.getName(), entry.getName(), State.ADDED));
        }
      }
      return new DossierFindings(manifest.sha256().equals(manifestSha256), found);
    } catch (ZipException broken) {
      return new DossierFindings(
          false,
          files.stream()
              .map(file -> new Checked(file.path(), file.title(), State.MISSING))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private State state(DossierFile file, Map<String, String> computed) {
    String anew = computed.get(file.sha256());
    if (anew == null) {
      return state(file);
    }
    return anew.equals(file.sha256()) ? State.INTACT : State.CHANGED;
  }

  private State state(DossierFile file) {
    MessageDigest digest = Fingerprint.digest();
    Counting counting = new Counting();
    try (OutputStream out = new DigestOutputStream(counting, digest)) {
      contents.copy(file, out);
    } catch (IOException | IllegalArgumentException gone) {
      return State.MISSING;
    }
    if (Fingerprint.text(digest.digest()).equals(file.sha256())) {
      return State.INTACT;
    }
    return counting.bytes == 0 ? State.MISSING : State.CHANGED;
  }

  private static State state(ZipFile zip, String path, String sha256) {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      return State.MISSING;
    }
    MessageDigest digest = Fingerprint.digest();
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    } catch (IOException damaged) {
      return State.CHANGED;
    }
    return Fingerprint.text(digest.digest()).equals(sha256) ? State.INTACT : State.CHANGED;
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.PATH);
    if (entry == null) {
      return new Manifest("");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new Manifest(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (ZipException damaged) {
      return new Manifest("");
    }
  }

  private static final class Counting extends OutputStream {

    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] piece, int from, int length) {
      bytes += length;
    }
  }
}
