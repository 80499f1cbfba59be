package vn.thidua.archive.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.thidua.archive.ArchivedPaper;
import vn.thidua.archive.ContentChanged;
import vn.thidua.archive.ContentStore;
import vn.thidua.workflow.PersonNames;

/** What the page of verification says. */
public class VerificationTest {

  private static final Instant AT = Instant.parse("2016-12-29T02:00:00Z");

  private final ContentStore contents = mock();
  private final PersonNames people = mock();
  private final Verification verification =
      new Verification(
          contents,
          people,
          TrustedRoots.none(),
          pages(),
          Clock.fixed(AT, ZoneId.of("Asia/Ho_Chi_Minh")));

  @BeforeEach
  void aContentWithoutSignature() {
    when(contents.read(any())).thenReturn("%PDF".getBytes(StandardCharsets.UTF_8));
    when(people.of("giamdoc")).thenReturn("Nguyễn Văn <b>An</b>");
  }

  @Test
  void an_issued_paper_is_intact_and_says_who_approved_it_when() {
    assertThat(verification.page(paper(true, null)))
        .contains("Văn bản còn nguyên vẹn", "01/TTr-CTĐ", "09:00 29/12/2016")
        .contains("Nguyễn Văn &lt;b&gt;An&lt;/b&gt;")
        .contains("không có chữ ký số")
        .doesNotContain("bị hủy", "bị thay đổi", "Chưa ai phê duyệt");
  }

  @Test
  void a_draft_is_called_so() {
    assertThat(verification.page(paper(false, null)))
        .contains("bản dự thảo", "Chưa ai phê duyệt")
        .doesNotContain("Văn bản còn nguyên vẹn");
  }

  @Test
  void a_void_paper_tells_its_reason() {
    assertThat(verification.page(paper(true, "Sai tên đơn vị")))
        .contains("Văn bản đã bị hủy", "Sai tên đơn vị");
  }

  @Test
  void a_changed_content_is_told() {
    when(contents.read("docx")).thenThrow(new ContentChanged());

    assertThat(verification.page(paper(true, null)))
        .contains("đã bị thay đổi")
        .doesNotContain("Văn bản còn nguyên vẹn");
  }

  @Test
  void signatures_in_a_changed_pdf_are_not_looked_at() {
    when(contents.read("pdf")).thenThrow(new ContentChanged());

    assertThat(verification.of(paper(true, null)).intact()).isFalse();
  }

  public static ArchivedPaper paper(boolean issued, @Nullable String voidReason) {
    return new ArchivedPaper(
        1,
        "cum-1/2016",
        "submissionLetter",
        "",
        "Tờ trình",
        issued,
        null,
        issued ? "01/TTr-CTĐ" : null,
        issued ? LocalDate.of(2016, 12, 29) : null,
        "giamdoc",
        null,
        AT,
        false,
        "pdf",
        "docx",
        AT,
        null,
        voidReason);
  }

  static SpringTemplateEngine pages() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
