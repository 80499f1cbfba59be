package vn.thidua.archive.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.thidua.archive.ArchivedPaper;
import vn.thidua.archive.ContentChanged;
import vn.thidua.archive.ContentStore;
import vn.thidua.workflow.PersonNames;

/** Says of a paper what is signed, by whom, and whether it is intact. */
@Component
public class Verification {

  private final ContentStore contents;
  private final PersonNames people;
  private final TrustedRoots roots;
  private final ITemplateEngine pages;
  private final Clock clock;

  Verification(
      ContentStore contents,
      PersonNames people,
      TrustedRoots roots,
      ITemplateEngine pages,
      Clock clock) {
    this.contents = contents;
    this.people = people;
    this.roots = roots;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * @param intact whether both forms are, byte by byte, what was put into the archive
   * @param approvedBy name of the person who approved it; null for a draft
   * @param signatures those in the PDF; none where a page states the approval instead
   */
  public record Finding(
      String title,
      @Nullable String number,
      boolean issued,
      @Nullable String voidReason,
      boolean intact,
      @Nullable String approvedBy,
      @Nullable Instant approvedAt,
      String pdfSha256,
      String docxSha256,
      List<SignatureFinding> signatures) {

    /** Whether there is nothing to object to. */
    public boolean isGood() {
      return intact && signatures.stream().allMatch(each -> each.intact() && each.whole());
    }
  }

  public Finding of(ArchivedPaper paper) {
    boolean intact = isIntact(paper.pdfSha256()) && isIntact(paper.docxSha256());
    return new Finding(
        paper.title(),
        paper.number(),
        paper.issued(),
        paper.voidReason(),
        intact,
        paper.issued() && paper.approvedBy() != null ? people.of(paper.approvedBy()) : null,
        paper.issued() ? paper.approvedAt() : null,
        paper.pdfSha256(),
        paper.docxSha256(),
        intact ? SignatureCheck.of(contents.read(paper.pdfSha256()), roots) : List.of());
  }

  /** The same in plain words, as a page. */
  public String page(ArchivedPaper paper) {
    return pages.process(
        "archive/verification",
        new Context(Locale.ROOT, Map.of("paper", of(paper), "zone", clock.getZone())));
  }

  private boolean isIntact(String sha256) {
    try {
      contents.read(sha256);
      return true;
    } catch (ContentChanged changed) {
      return false;
    }
  }
}
