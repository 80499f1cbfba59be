package vn.thidua.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.archive.ContentStore;
import vn.thidua.evidence.EvidenceFiles;

/** Reads a file's content from where it is kept, piece by piece. */
@Component
class FileContents {

  private final ContentStore archive;
  private final EvidenceFiles evidence;
  private final JdbcClient database;

  FileContents(ContentStore archive, EvidenceFiles evidence, JdbcClient database) {
    this.archive = archive;
    this.evidence = evidence;
    this.database = database;
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
  void copy(DossierFile file, OutputStream target) throws IOException {
    switch (file.origin()) {
      case ARCHIVE -> archive.copy(file.sha256(), target);
      case EVIDENCE -> evidence.copy(file.sha256(), target);
      case PART -> {
        Optional<String> text = part(file);
        if (text.isPresent()) {
          target.write(text.get().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private Optional<String> part(DossierFile file) {
    return database
        .sql("select content from dossier_part where id = ?")
        .param(file.reference())
        .query(String.class)
        .optional();
  }
}
