package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import vn.thidua.document.template.TemplateFields;

/** Programs of others that open our papers: poppler's pdftotext and LibreOffice. */
public final class IndependentReaders {

  private static final String REQUIRED = "THIDUA_READERS_REQUIRED";

  private IndependentReaders() {}

  /** Whether both are there; says how to get them where they are not. */
  public static boolean arePresent() {
    boolean present = isOnPath("pdftotext") && isOnPath("soffice");
    if (!present) {
      assertThat(System.getenv(REQUIRED))
          .as("pdftotext and LibreOffice are required here")
          .isNotEqualTo("true");
      System.err.println(
          "SKIPPED: papers opened by independent readers; apt-get install poppler-utils"
              + " libreoffice-writer-nogui");
    }
    return present;
  }

  public static void assume() {
    Assumptions.assumeTrue(arePresent(), "pdftotext and LibreOffice are not installed");
  }

  /** What a paper of these facts prints, without blanks. */
  public static List<String> printed(String kind, Map<String, Object> facts) {
    return Samples.printed(kind, facts).stream().map(PdfText::letters).toList();
  }

  /** The kinds of paper. */
  public static List<String> kinds() {
    return Samples.KINDS;
  }

  /** The facts that are shipped for previews. */
  public static Map<String, Object> sample(String kind) {
    return Samples.facts(kind);
  }

  /** Where the facts have what the template of this kind prints or asks for. */
  public static Set<String> fields(String kind) {
    return TemplateFields.of(Templates.shipped(kind), sample(kind)).uses().stream()
        .map(TemplateFields.Use::field)
        .collect(Collectors.toSet());
  }

  /** All letters of a PDF as pdftotext reads them, without blanks. */
  public static String letters(Path pdf) throws IOException {
    return PdfText.letters(run(List.of("pdftotext", "-raw", "-enc", "UTF-8", pdf.toString(), "-")));
  }

  /** All letters of a text that LibreOffice wrote. */
  public static String lettersOfText(Path text) throws IOException {
    return PdfText.letters(Files.readString(text));
  }

  /** Lets LibreOffice read these files and write their text into a folder, all in one run. */
  public static Path convert(List<Path> docx, Path folder) throws IOException {
    Files.createDirectories(folder);
    String profile = "-env:UserInstallation=" + folder.resolve("profile").toAbsolutePath().toUri();
    run(
        Stream.concat(
                Stream.of(
                    "soffice",
                    profile,
                    "--headless",
                    "--convert-to",
                    "txt:Text (encoded):UTF8",
                    "--outdir",
                    folder.toString()),
                docx.stream().map(Path::toString))
            .toList());
    return folder;
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("%s ended", command.get(0)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    return output;
  }
}
