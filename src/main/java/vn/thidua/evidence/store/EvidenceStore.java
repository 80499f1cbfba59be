package vn.thidua.evidence.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Keeps contents under their SHA-256 (lower-case hex), each once; streams them in and out, never
 * whole in memory. Nothing is ever changed or deleted.
 */
public interface EvidenceStore {

  /** Does nothing if this content is there already. */
  void put(String sha256, Path content) throws IOException;

  /**
   * @throws IllegalArgumentException if there is no such content
   */
  void copy(String sha256, OutputStream target) throws IOException;
}
