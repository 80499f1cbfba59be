package vn.thidua.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.archive.signature.SignatureCheck;
import vn.thidua.archive.signature.Signing;
import vn.thidua.archive.signature.SigningSettings;
import vn.thidua.archive.signature.TrustedRoots;
import vn.thidua.words.Words;
import vn.thidua.workflow.PersonNames;

public class SignatureTest {

  private static final Instant NOW = Instant.parse("2026-01-29T02:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final Stamp STAMP =
      new Stamp(
          false,
          new DocumentNumber(12, "TTr-CTĐ"),
          LocalDate.of(2026, 1, 29),
          "giamdoc.laocai",
          null,
          NOW,
          null);

  @TempDir static Path folder;

  private static SigningSettings.Key key;

  @BeforeAll
  static void aKeyOfATestAuthority() {
    key = new TestAuthority().keyFor("Nguyen Van An", folder.resolve("an.p12"));
  }

  @Test
  void a_signature_names_its_signer_and_covers_the_whole_file() throws IOException {
    assertThat(SignatureCheck.of(signed(), TrustedRoots.none()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.signer()).isEqualTo("Nguyen Van An");
              assertThat(finding.authority()).isEqualTo("Thi Dua Test CA");
              assertThat(finding.at()).isEqualTo(NOW);
              assertThat(finding.intact()).isTrue();
              assertThat(finding.whole()).isTrue();
              assertThat(finding.certificateValid()).isTrue();
            });
  }

  @Test
  void one_flipped_byte_breaks_it() throws IOException {
    byte[] pdf = signed();
    pdf[20] ^= 1;

    assertThat(SignatureCheck.of(pdf, TrustedRoots.none())).allMatch(finding -> !finding.intact());
  }

  @Test
  void what_is_added_behind_a_signature_is_noticed() throws IOException {
    byte[] pdf = signed();
    ByteArrayOutputStream longer = new ByteArrayOutputStream();
    longer.write(pdf);
    longer.write("\n% thêm\n".getBytes(StandardCharsets.UTF_8));

    assertThat(SignatureCheck.of(longer.toByteArray(), TrustedRoots.none()))
        .singleElement()
        .matches(finding -> finding.intact() && !finding.whole());
  }

  @Test
  void a_pdf_without_signature_has_no_finding() throws IOException {
    assertThat(SignatureCheck.of(page(), TrustedRoots.none())).isEmpty();
    assertThat(SignatureCheck.of("no pdf".getBytes(StandardCharsets.UTF_8), TrustedRoots.none()))
        .isEmpty();
  }

  @Test
  void whoever_has_no_key_approves_by_a_page_that_says_who_and_when() {
    Signing signing = signing(Map.of());

    assertThat(signing.canSign("giamdoc.laocai")).isFalse();
    assertThat(signing.approval(STAMP, false))
        .isEqualTo(Map.of("name", "Nguyễn Văn An", "at", "09:00 29/01/2026"));
  }

  @Test
  void a_key_that_does_not_open_is_told_and_nothing_is_signed() throws IOException {
    Signing signing = signing(Map.of("giamdoc.laocai", new SigningSettings.Key(key.file(), "sai")));
    byte[] page = page();

    assertThatThrownBy(() -> signing.sign(page, STAMP))
        .hasMessageContaining("Nguyễn Văn An")
        .hasMessageContaining("an.p12");
    assertThat(key).hasToString("Key[" + key.file() + "]");
  }

  /** The independent verifier: poppler's pdfsig. */
  @Test
  void pdfsig_finds_the_signature_valid_and_a_changed_file_not() throws Exception {
    Verifier.needed();
    Path good = Files.write(folder.resolve("good.pdf"), signed());
    byte[] pdf = signed();
    pdf[20] ^= 1;
    Path bad = Files.write(folder.resolve("bad.pdf"), pdf);

    assertThat(Verifier.pdfsig(good))
        .contains("Signature Validation: Signature is Valid.")
        .contains("Total document signed")
        .contains("Signer Certificate Common Name: Nguyen Van An")
        .contains("Signature Type: ETSI.CAdES.detached");
    assertThat(Verifier.pdfsig(bad)).doesNotContain("Signature is Valid.");
  }

  private static byte[] signed() throws IOException {
    return signedWith(key, page());
  }

  public static byte[] signedWith(SigningSettings.Key key, byte[] pdf) {
    return signing(Map.of("giamdoc.laocai", key)).sign(pdf, STAMP);
  }

  private static Signing signing(Map<String, SigningSettings.Key> keys) {
    PersonNames people = mock();
    when(people.of("giamdoc.laocai")).thenReturn("Nguyễn Văn An");
    return new Signing(new SigningSettings(keys, null), people, texts(), CLOCK);
  }

  private static Words texts() {
    return Words.ofBundles();
  }

  public static byte[] page() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return pdf.toByteArray();
    }
  }

  /** {@code apt-get install poppler-utils}; where it must be there, a skip is a failure. */
  public static final class Verifier {

    public static void needed() throws Exception {
      boolean there;
      try {
        there = new ProcessBuilder("pdfsig", "-v").start().waitFor() >= 0;
      } catch (IOException missing) {
        there = false;
      }
      if (!"true".equals(System.getenv("THIDUA_BROWSER_REQUIRED"))) {
        Assumptions.assumeTrue(there, "pdfsig is not installed: apt-get install poppler-utils");
      }
    }

    public static String pdfsig(Path pdf) throws Exception {
      Process process =
          new ProcessBuilder("pdfsig", pdf.toString()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    }
  }
}
