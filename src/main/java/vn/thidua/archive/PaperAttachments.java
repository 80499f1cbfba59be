package vn.thidua.archive;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.notification.AttachmentStore;

/** Issued papers go out with letters: the PDF as it lies in the archive. */
@Component
public class PaperAttachments implements AttachmentStore {

  private static final String PAPER = "paper:";

  private final Archive archive;

  PaperAttachments(Archive archive) {
    this.archive = archive;
  }

  /** What a letter names to carry this paper. */
  public static String reference(long paper) {
    return PAPER + paper;
  }

  @Override
  public Optional<Attachment> find(String reference) {
    return reference.matches(PAPER + "\\d{1,18}")
        ? archive
            .find(Long.parseLong(reference.substring(PAPER.length())))
            .filter(ArchivedPaper::issued)
            .map(
                paper ->
                    new Attachment(
                        FileName.of(paper) + ".pdf", "application/pdf", archive.pdf(paper)))
        : Optional.empty();
  }
}
