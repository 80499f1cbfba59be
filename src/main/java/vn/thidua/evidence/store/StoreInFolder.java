package vn.thidua.evidence.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import vn.thidua.evidence.EvidenceSettings;

/**
 * As files below {@code thidua.evidence.folder}, which every node must see and the back-up include:
 * for installations whose database shall stay small.
 */
@Component
@ConditionalOnExpression("'${thidua.evidence.folder:none}' != 'none'")
class StoreInFolder implements EvidenceStore {

  private final Path folder;

  StoreInFolder(EvidenceSettings settings) {
    this.folder = Objects.requireNonNull(settings.folder());
  }

  @Override
  public void put(String sha256, Path content) throws IOException {
    Path place = place(sha256);
    if (Files.exists(place)) {
      return;
    }
    Files.createDirectories(place.getParent());
    Path half = Files.createTempFile(folder, "half", ".part");
    Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
    try {
      Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException sameContent) {
      Files.delete(half);
    }
  }

  @Override
  public void copy(String sha256, OutputStream target) throws IOException {
    Path place = place(sha256);
    if (!Files.exists(place)) {
      throw new IllegalArgumentException("No content " + sha256);
    }
    Files.copy(place, target);
  }

  private Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
