package vn.thidua.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.archive.ContentStore;

/** Reads a file's content from where it is kept, piece by piece. */
@Component
class FileContents {

  private final ContentStore archive;
  private final JdbcClient database;

  FileContents(ContentStore archive, JdbcClient database) {
    this.archive = archive;
    this.database = database;
  }

  /** Writes the content out; nothing if it is not there (any more). */
  void copy(DossierFile file, OutputStream target) throws IOException {
    switch (file.origin()) {
      case ARCHIVE -> archive.copy(file.sha256(), target);
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
