package vn.thidua.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.unit.DataSize;

/** Files as people send them, and as they should not. */
public final class Samples {

  public static final EvidenceSettings SETTINGS =
      new EvidenceSettings(
          DataSize.ofMegabytes(25), DataSize.ofMegabytes(50), 1_000, 5, null, null);

  private Samples() {}

  public static EvidenceSettings scannedBy(int port) {
    return new EvidenceSettings(
        SETTINGS.maxSize(),
        SETTINGS.maxUnpacked(),
        SETTINGS.maxEntries(),
        SETTINGS.maxFiles(),
        null,
        new EvidenceSettings.Scanner("localhost", port, Duration.ofSeconds(2)));
  }

  public static byte[] pdf() {
    return bytes("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF");
  }

  public static byte[] png() {
    return hex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
  }

  public static byte[] jpeg() {
    return hex("ffd8ffe000104a46494600010101006000600000ffdb0043000302020302020303030304");
  }

  public static byte[] docx() {
    return office(
        "wordprocessingml.document.main+xml",
        Map.of("word/document.xml", "<w:document xmlns:w='w'><w:body/></w:document>"));
  }

  public static byte[] xlsx(String formula) {
    return xlsx(
        Map.of(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns='s'><sheetData><row><c r='A1'><f>"
                + formula
                + "</f><v>1</v></c></row></sheetData></worksheet>"));
  }

  public static byte[] xlsx(Map<String, String> parts) {
    return office("spreadsheetml.sheet.main+xml", parts);
  }

  public static byte[] office(String mainType, Map<String, String> parts) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override"
            + " PartName='/main.xml' ContentType='application/vnd.openxmlformats-officedocument."
            + mainType
            + "'/></Types>");
    all.put(
        "_rels/.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'/>");
    all.putAll(parts);
    return zip(all);
  }

  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A document in which some hundred kilobytes swell to 100 MB. */
  public static byte[] zipBomb() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          bytes(
              "<Types><Override ContentType='application/vnd.openxmlformats-officedocument"
                  + ".wordprocessingml.document.main+xml'/></Types>"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("word/media/image1.png"));
      byte[] zeros = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 100; megabyte++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A PDF of this size whose content does not repeat. */
  public static Path largePdf(Path folder, int megabytes) throws IOException {
    Path file = folder.resolve("large.pdf");
    Random random = new Random(2016);
    try (var out = Files.newOutputStream(file)) {
      out.write(pdf());
      byte[] noise = new byte[64 * 1024];
      for (int part = 0; part < megabytes * 16; part++) {
        random.nextBytes(noise);
        out.write(noise);
      }
    }
    return file;
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String hex) {
    return java.util.HexFormat.of().parseHex(hex);
  }
}
