package vn.thidua.dossier.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.archive.Fingerprint;
import vn.thidua.dossier.DossierFile;
import vn.thidua.dossier.DossierFindings;
import vn.thidua.dossier.DossierFindings.Checked;
import vn.thidua.dossier.DossierFindings.State;

/** The ZIP of a dossier, and what a check finds in one that somebody brings. */
public class DossierZipTest {

  private static final Instant AT = Instant.parse("2016-12-29T02:00:00Z");

  @TempDir Path folder;

  private final Map<String, byte[]> stored = new TreeMap<>();
  private final FileContents contents = mock();
  private final DossierZip zip = new DossierZip(contents);
  private final DossierCheck check = new DossierCheck(contents);

  private List<DossierFile> files;
  private String manifest;
  private List<DossierZip.Loose> letter;

  @BeforeEach
  void aDossier() throws IOException {
    files =
        List.of(
            file(1, "00-muc-luc.pdf", "mục lục"),
            file(2, "van-ban/bien-ban.pdf", "biên bản"),
            file(3, "so-lieu/du-lieu.json", "{}"));
    manifest = Manifest.of(files).sha256();
    letter = List.of(new DossierZip.Loose("to-trinh.pdf", bytes("tờ trình " + manifest)));
    doAnswer(
            call -> {
              call.<OutputStream>getArgument(1)
                  .write(stored.get(call.<DossierFile>getArgument(0).path()));
              return null;
            })
        .when(contents)
        .copy(any(), any());
  }

  @Test
  void the_same_dossier_gives_the_same_bytes() throws IOException {
    assertThat(written()).isEqualTo(written());
  }

  @Test
  void what_nobody_touched_is_intact() throws IOException {
    DossierFindings findings = checked(entries(written()));

    assertThat(findings.isIntact()).isTrue();
    assertThat(findings.files())
        .extracting(Checked::path)
        .containsExactly(
            "00-muc-luc.pdf", "van-ban/bien-ban.pdf", "so-lieu/du-lieu.json", "to-trinh.pdf");
    assertThat(check.kept(files, manifest, List.of()).isIntact()).isTrue();
  }

  @Test
  void one_flipped_byte_in_any_file_is_found_and_named() throws IOException {
    for (String path : entries(written()).keySet()) {
      if (DossierZip.isNote(path)) {
        continue;
      }
      Map<String, byte[]> spoilt = entries(written());
      spoilt.get(path)[0] ^= 1;

      DossierFindings findings = checked(spoilt);

      assertThat(findings.isIntact()).as(path).isFalse();
      assertThat(findings.files())
          .filteredOn(file -> file.state() != State.INTACT)
          .containsExactly(new Checked(path, title(path), State.CHANGED));
    }
  }

  @Test
  void one_flipped_byte_in_the_manifest_is_found() throws IOException {
    Map<String, byte[]> spoilt = entries(written());
    spoilt.get(Manifest.PATH)[3] ^= 1;

    assertThat(checked(spoilt).manifestIntact()).isFalse();
  }

  @Test
  void one_flipped_byte_in_the_packed_stream_is_found_and_named_too() throws IOException {
    byte[] whole = written();
    int name = indexOf(whole, bytes("van-ban/bien-ban.pdf"));
    whole[name + "van-ban/bien-ban.pdf".length() + 4] ^= 1;
    Path brought = Files.write(folder.resolve("packed.zip"), whole);

    assertThat(check.zip(brought, files, manifest, fingerprints()).files())
        .filteredOn(file -> file.state() != State.INTACT)
        .extracting(Checked::path)
        .containsExactly("van-ban/bien-ban.pdf");
  }

  @Test
  void what_is_taken_out_or_added_is_named() throws IOException {
    Map<String, byte[]> other = entries(written());
    other.remove("van-ban/bien-ban.pdf");
    other.put("van-ban/khac.pdf", bytes("khác"));

    assertThat(checked(other).files())
        .filteredOn(file -> file.state() != State.INTACT)
        .extracting(Checked::path, Checked::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("van-ban/bien-ban.pdf", State.MISSING),
            org.assertj.core.groups.Tuple.tuple("van-ban/khac.pdf", State.ADDED));
  }

  @Test
  void what_is_no_zip_holds_nothing_of_the_dossier() throws IOException {
    Path brought = Files.write(folder.resolve("no.zip"), bytes("không phải ZIP"));

    DossierFindings findings = check.zip(brought, files, manifest, fingerprints());

    assertThat(findings.isIntact()).isFalse();
    assertThat(findings.files()).allMatch(file -> file.state() == State.MISSING);
  }

  @Test
  void a_content_changed_or_lost_in_the_store_is_named() {
    stored.get("van-ban/bien-ban.pdf")[0] ^= 1;
    stored.put("so-lieu/du-lieu.json", new byte[0]);

    assertThat(check.kept(files, manifest, List.of()).files())
        .extracting(Checked::state)
        .containsExactly(State.INTACT, State.CHANGED, State.MISSING);
  }

  /** The command anybody has. */
  @Test
  void a_list_of_files_that_is_not_the_one_in_the_letter_is_found() {
    List<DossierFile> oneLess = files.subList(0, 2);

    DossierFindings findings = check.kept(oneLess, manifest, List.of());

    assertThat(findings.files()).extracting(Checked::state).containsOnly(State.INTACT);
    assertThat(findings.manifestIntact()).isFalse();
    assertThat(findings.isIntact()).isFalse();
  }

  @Test
  void sha256sum_checks_what_was_unpacked() throws Exception {
    Path unpacked = unpacked(written(), folder.resolve("unpacked"));

    assertThat(sha256sum(unpacked, Manifest.PATH)).isZero();
    assertThat(sha256sum(unpacked, DossierZip.NOTES)).isZero();
    Files.writeString(unpacked.resolve("van-ban/bien-ban.pdf"), "khác");
    assertThat(sha256sum(unpacked, Manifest.PATH)).isNotZero();
  }

  public static int sha256sum(Path folder, String list) throws Exception {
    Process process =
        new ProcessBuilder("sha256sum", "--check", "--strict", list)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }

  public static Path unpacked(byte[] zip, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> entry : entries(zip).entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    return folder;
  }

  /** A ZIP of these entries. */
  public static Path packed(Map<String, byte[]> entries, Path zip) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return zip;
  }

  private byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    zip.write(files, List.of(), letter, AT, out);
    return out.toByteArray();
  }

  private DossierFindings checked(Map<String, byte[]> entries) throws IOException {
    Path brought = packed(entries, folder.resolve("brought.zip"));
    return check.zip(brought, files, manifest, fingerprints());
  }

  private Map<String, String> fingerprints() {
    return Map.of("to-trinh.pdf", Fingerprint.of(letter.get(0).content()));
  }

  public static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (InputStream bytes = new java.io.ByteArrayInputStream(zip);
        ZipInputStream in = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private String title(String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .map(DossierFile::title)
        .findFirst()
        .orElse(path);
  }

  private DossierFile file(int ordinal, String path, String content) {
    stored.put(path, bytes(content));
    return new DossierFile(
        ordinal,
        path,
        "Tài liệu " + ordinal,
        "minutes",
        "",
        DossierFile.Origin.ARCHIVE,
        null,
        Fingerprint.of(bytes(content)),
        bytes(content).length);
  }

  private static int indexOf(byte[] all, byte[] part) {
    List<Integer> found = new ArrayList<>();
    for (int at = 0; at + part.length <= all.length; at++) {
      if (java.util.Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
        found.add(at);
      }
    }
    return found.get(0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
