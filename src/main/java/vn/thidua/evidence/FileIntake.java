package vn.thidua.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.evidence.reception.Reception;
import vn.thidua.evidence.store.EvidenceStore;
import vn.thidua.workflow.Refusal;

/**
 * Takes files in for whoever keeps a record of them: the same checks and the same store for all.
 * Whose file may come in is for the caller to say. It is read again by {@link EvidenceFiles#copy}.
 */
@Component
public class FileIntake {

  private final Reception reception;
  private final EvidenceStore store;
  private final EvidenceSettings settings;
  private final TransactionTemplate transaction;
  private final RetryTemplate retry;

  FileIntake(
      Reception reception,
      EvidenceStore store,
      EvidenceSettings settings,
      TransactionTemplate transaction,
      RetryTemplate retry) {
    this.reception = reception;
    this.store = store;
    this.settings = settings;
    this.transaction = transaction;
    this.retry = retry;
  }

  /**
   * A file that passed the checks and is kept.
   *
   * @param name without a path, with the ending that its content has
   * @param size in bytes
   * @param sha256 of its content, in lower-case hex
   * @param scanned whether a virus scanner looked at it
   */
  public record Kept(String name, long size, String sha256, boolean scanned) {}

  /**
   * Checks a file and keeps it together with its record, or neither.
   *
   * @param name as the sender calls it
   * @param record writes the caller's record, in the same transaction; called again after a
   *     collision
   * @throws Refusal if the file is not taken
   */
  public <T> T take(InputStream content, String name, Function<Kept, T> record) throws IOException {
    try (Reception.Received file = reception.take(content, name)) {
      Kept kept = new Kept(file.name(), file.size(), file.sha256(), file.scanned());
      return keep(file, () -> record.apply(kept));
    }
  }

  /** Keeps a file that was checked, with its record. */
  <T> T keep(Reception.Received file, Supplier<T> record) {
    return retry.execute(
        attempt ->
            transaction.execute(
                status -> {
                  try {
                    store.put(file.sha256(), file.place());
                  } catch (IOException full) {
                    throw new UncheckedIOException(full);
                  }
                  return record.get();
                }));
  }

  /** How many files one record may have: those of a unit in a year, those of an answer. */
  public int maxFiles() {
    return settings.maxFiles();
  }
}
