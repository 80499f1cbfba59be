package vn.thidua.evidence.reception;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.thidua.evidence.FileRefused;
import vn.thidua.workflow.Refusal;

/** Tells what a file is by its content (Apache Tika); the name is not asked. */
@Component
public class Detection {

  private static final int HEAD = 16;

  private final Tika tika = new Tika();
  private final OfficeFiles officeFiles;

  public Detection(OfficeFiles officeFiles) {
    this.officeFiles = officeFiles;
  }

  /**
   * @throws Refusal if it is none of the kinds taken, or a compressed one that is a danger to open
   */
  FileType typeOf(Path file) throws IOException {
    String found = detect(file);
    FileType type = found.startsWith("application/") && isPacked(found) ? office(file) : of(found);
    if (!type.startsAs(head(file))) {
      throw FileRefused.because("evidence.typeNotTaken", found);
    }
    return type;
  }

  private static boolean isPacked(String mediaType) {
    return mediaType.equals("application/zip")
        || mediaType.equals("application/x-tika-ooxml")
        || mediaType.startsWith("application/vnd.openxmlformats-officedocument.");
  }

  private FileType office(Path file) throws IOException {
    return officeFiles.check(file);
  }

  private static FileType of(String mediaType) {
    return Arrays.stream(FileType.values())
        .filter(type -> type.mediaType().equals(mediaType))
        .findFirst()
        .orElseThrow(() -> FileRefused.because("evidence.typeNotTaken", mediaType));
  }

  private String detect(Path file) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      return tika.detect(content);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(HEAD);
    }
  }
}
