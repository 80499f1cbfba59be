package vn.thidua.dossier.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.archive.ContentStore;
import vn.thidua.dossier.DossierFile;
import vn.thidua.evidence.EvidenceFiles;

/** Reads a file's content from where it is kept, piece by piece. */
@Component
public class FileContents {

  private final ContentStore archive;
  private final EvidenceFiles evidence;

  public FileContents(ContentStore archive, EvidenceFiles evidence) {
    this.archive = archive;
    this.evidence = evidence;
  }

  /** Fingerprints computed anew, by the recorded ones, of as many files as can be read together. */
  Map<String, String> computedAnew(List<DossierFile> files) {
    return archive.computedAnew(
        files.stream()
            .filter(file -> file.origin() == DossierFile.Origin.ARCHIVE)
            .map(DossierFile::sha256)
            .toList());
  }

  /** Writes the content out; nothing if it is not there (any more). */
  public void copy(DossierFile file, OutputStream target) throws IOException {
    switch (file.origin()) {
      case ARCHIVE -> archive.copy(file.sha256(), target);
      case EVIDENCE -> evidence.copy(file.sha256(), target);
    }
  }
}
