package vn.thidua.archive.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.ITemplateEngine;
import vn.thidua.archive.Archive;
import vn.thidua.archive.ArchiveRows;
import vn.thidua.archive.ArchivedPaper;
import vn.thidua.archive.Fingerprint;
import vn.thidua.archive.SignatureTest;
import vn.thidua.archive.TestAuthority;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;

/** A PDF from outside: who signed it, intact or not, trusted or not, ours or not. */
class BroughtPdfTest {

  private static final Actor READER = new Actor("canbo", java.util.Set.of());
  private static final ITemplateEngine PAGES = VerificationTest.pages();

  @TempDir static Path folder;

  private static Path pem;
  private static Path store;
  private static byte[] signed;
  private static byte[] twice;

  private final ArchiveRows rows = mock();
  private final Archive archive = mock();

  @BeforeAll
  static void aPaperSignedUnderATestAuthority() throws IOException {
    TestAuthority authority = new TestAuthority();
    pem = authority.rootAsPem(folder.resolve("root.pem"));
    store = authority.rootAsPkcs12(folder.resolve("root.p12"));
    SigningSettings.Key key = authority.keyFor("<b>Nguyen</b> An", folder.resolve("an.p12"));
    signed = SignatureTest.signedWith(key, SignatureTest.page());
    twice = SignatureTest.signedWith(key, signed);
  }

  @Test
  void a_signer_under_a_configured_root_is_trusted_be_it_pem_or_pkcs12() {
    assertThat(trust(trusting(pem, null))).isEqualTo(Trust.TRUSTED);
    assertThat(trust(trusting(store, TestAuthority.PASSWORD))).isEqualTo(Trust.TRUSTED);
    assertThat(brought(trusting(pem, null)).words(signed, READER))
        .contains("Chữ ký đúng", "gốc được quản trị hệ thống tin cậy", "09:00 29/01/2026")
        .contains("&lt;b&gt;Nguyen&lt;/b&gt; An")
        .doesNotContain("<b>Nguyen");
  }

  @Test
  void an_authority_of_the_same_name_with_another_key_is_not_trusted() {
    Path other = new TestAuthority().rootAsPem(folder.resolve("other.pem"));

    assertThat(trust(trusting(other, null))).isEqualTo(Trust.UNKNOWN_ISSUER);
    assertThat(brought(trusting(other, null)).words(signed, READER))
        .contains("Chưa thể tin tên người ký");
  }

  @Test
  void without_roots_nobody_is_called_trusted_and_the_answer_says_so() {
    assertThat(trust(TrustedRoots.none())).isEqualTo(Trust.NOT_CONFIGURED);
    assertThat(brought(TrustedRoots.none()).words(signed, READER))
        .contains("chưa được cấu hình danh sách gốc tin cậy")
        .doesNotContain("gốc được quản trị hệ thống tin cậy");
  }

  @Test
  void a_store_without_certificates_or_that_does_not_open_stops_the_start() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");

    assertThatThrownBy(() -> trusting(empty, null)).hasMessageContaining("empty.pem");
    assertThatThrownBy(() -> trusting(store, "sai")).hasMessageContaining("root.p12");
    assertThatThrownBy(() -> trusting(folder.resolve("none.pem"), null))
        .hasMessageContaining("none.pem");
  }

  @Test
  void one_flipped_byte_is_told() {
    byte[] changed = signed.clone();
    changed[20] ^= 1;

    assertThat(brought(trusting(pem, null)).words(changed, READER))
        .contains("Chữ ký sai", "không trùng với văn bản nào");
  }

  @Test
  void what_was_added_behind_a_signature_is_told_and_may_be_another_signature() {
    assertThat(brought(trusting(pem, null)).examine(twice, READER).signatures())
        .extracting(SignatureFinding::intact, SignatureFinding::whole)
        .containsExactly(tuple(true, false), tuple(true, true));
    assertThat(brought(trusting(pem, null)).words(twice, READER))
        .contains("sau đó có nội dung được thêm vào tệp");
  }

  @Test
  void one_of_our_papers_is_named_to_its_readers_only() {
    ArchivedPaper paper = ours(VerificationTest.paper(true, null));

    assertThat(brought(TrustedRoots.none()).words(signed, READER))
        .contains("ban hành, còn nguyên vẹn", "không thuộc nơi nhận")
        .doesNotContain("01/TTr-CTĐ");
    when(archive.mayRead(paper, READER)).thenReturn(true);
    assertThat(brought(TrustedRoots.none()).words(signed, READER))
        .contains("ban hành, còn nguyên vẹn", "01/TTr-CTĐ", "29/12/2016")
        .doesNotContain("không thuộc nơi nhận");
  }

  @Test
  void a_void_paper_and_a_draft_are_called_so() {
    ours(VerificationTest.paper(true, "Sai tên đơn vị"));
    assertThat(brought(TrustedRoots.none()).words(signed, READER))
        .contains("đã bị hủy")
        .doesNotContain("Sai tên đơn vị", "còn nguyên vẹn từng byte");

    ours(VerificationTest.paper(false, null));
    assertThat(brought(TrustedRoots.none()).words(signed, READER))
        .contains("bản dự thảo")
        .doesNotContain("còn nguyên vẹn từng byte");
  }

  @Test
  void a_foreign_pdf_without_signature_is_confirmed_by_nothing() throws IOException {
    assertThat(brought(trusting(pem, null)).words(SignatureTest.page(), READER))
        .contains("không trùng với văn bản nào", "Không có cơ sở để xác nhận");
  }

  @Test
  void what_is_no_readable_pdf_is_refused() throws IOException {
    BroughtPdf brought = brought(TrustedRoots.none());

    for (String content : new String[] {"", "no pdf", "%PDF-1.7\nnothing more"}) {
      refused(
          "archive.noPdf", () -> brought.examine(content.getBytes(StandardCharsets.UTF_8), READER));
    }
    refused("archive.pdfHasPassword", () -> brought.examine(closed(), READER));
  }

  @Test
  void pdfsig_says_the_same() throws Exception {
    SignatureTest.Verifier.needed();
    byte[] changed = signed.clone();
    changed[20] ^= 1;
    Map<String, byte[]> files =
        Map.of("good", signed, "changed", changed, "twice", twice, "none", SignatureTest.page());

    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path pdf = Files.write(folder.resolve(file.getKey() + ".pdf"), file.getValue());
      String[] said = SignatureTest.Verifier.pdfsig(pdf).split("Signature #");
      List<SignatureFinding> found =
          brought(TrustedRoots.none()).examine(file.getValue(), READER).signatures();

      assertThat(found).as(file.getKey()).hasSize(said.length - 1);
      for (int i = 0; i < found.size(); i++) {
        SignatureFinding signature = found.get(i);
        String other = said[i + 1];
        assertThat(other).contains("Signer Certificate Common Name: " + signature.signer());
        assertThat(signature.intact()).as(other).isEqualTo(other.contains("Signature is Valid."));
        assertThat(signature.whole())
            .as(other)
            .isEqualTo(other.contains("- Total document signed"));
      }
    }
  }

  private ArchivedPaper ours(ArchivedPaper paper) {
    when(rows.findByPdf(Fingerprint.of(signed))).thenReturn(Optional.of(paper));
    return paper;
  }

  private Trust trust(TrustedRoots roots) {
    return brought(roots).examine(signed, READER).signatures().get(0).trust();
  }

  private static TrustedRoots trusting(Path file, @Nullable String password) {
    return new TrustedRoots(
        new SigningSettings(Map.of(), new SigningSettings.Trust(file, password)));
  }

  private BroughtPdf brought(TrustedRoots roots) {
    return new BroughtPdf(rows, archive, roots, PAGES, Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
  }

  private static byte[] closed() throws IOException {
    try (PDDocument document = Loader.loadPDF(SignatureTest.page())) {
      document.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return pdf.toByteArray();
    }
  }

  private static void refused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
  }
}
