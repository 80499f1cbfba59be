package vn.thidua.archive.signature;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.thidua.archive.Archive;
import vn.thidua.archive.ArchiveRows;
import vn.thidua.archive.ArchivedPaper;
import vn.thidua.archive.Fingerprint;
import vn.thidua.rights.Actor;
import vn.thidua.workflow.Refusal;

/**
 * Says of a PDF that somebody brings who signed it, whether it is intact, and whether it is a paper
 * of this archive. Nothing of it is kept.
 */
@Component
public class BroughtPdf {

  /** More than any paper has; each one is computed over the whole file. */
  private static final int MOST_SIGNATURES = 50;

  private final ArchiveRows rows;
  private final Archive archive;
  private final TrustedRoots roots;
  private final ITemplateEngine pages;
  private final Clock clock;

  BroughtPdf(
      ArchiveRows rows, Archive archive, TrustedRoots roots, ITemplateEngine pages, Clock clock) {
    this.rows = rows;
    this.archive = archive;
    this.roots = roots;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * @param ours whether it is, byte by byte, a paper of this archive
   * @param draft whether that paper is a draft
   * @param isVoid whether that paper was declared void
   * @param paper the paper itself; null if there is none or it is not for this reader's eyes
   */
  public record Finding(
      String sha256,
      boolean ours,
      boolean draft,
      boolean isVoid,
      @Nullable ArchivedPaper paper,
      List<SignatureFinding> signatures) {}

  /**
   * @throws Refusal if it is no PDF that can be read
   */
  public Finding examine(byte[] pdf, Actor reader) {
    requireReadable(pdf);
    String sha256 = Fingerprint.of(pdf);
    Optional<ArchivedPaper> ours = rows.findByPdf(sha256);
    return new Finding(
        sha256,
        ours.isPresent(),
        ours.isPresent() && !ours.get().issued(),
        ours.isPresent() && ours.get().voidReason() != null,
        ours.filter(paper -> archive.mayRead(paper, reader)).orElse(null),
        SignatureCheck.of(pdf, roots));
  }

  /** The same in plain words, as a part of a page. */
  public String words(byte[] pdf, Actor reader) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("finding", examine(pdf, reader));
    facts.put("zone", clock.getZone());
    return pages.process("archive/brought", new Context(Locale.ROOT, facts));
  }

  private static void requireReadable(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.getSignatureDictionaries().size() > MOST_SIGNATURES) {
        throw new Refusal("archive.tooManySignatures", String.valueOf(MOST_SIGNATURES));
      }
    } catch (InvalidPasswordException closed) {
      throw new Refusal("archive.pdfHasPassword");
    } catch (IOException noPdf) {
      throw new Refusal("archive.noPdf");
    }
  }
}
