package vn.thidua.evidence;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.retry.support.RetryTemplate;
import vn.thidua.evidence.reception.Detection;
import vn.thidua.evidence.reception.OfficeFiles;
import vn.thidua.evidence.reception.Reception;
import vn.thidua.evidence.store.EvidenceStore;
import vn.thidua.evidence.store.StoreInDatabase;

/** Takes files in as the system does, into the database, at most five for one record. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  FileIntake.class,
  Reception.class,
  Detection.class,
  OfficeFiles.class,
  StoreInDatabase.class
})
public class IntakeSlice {

  private final EvidenceStore store;

  IntakeSlice(EvidenceStore store) {
    this.store = store;
  }

  /** Writes a content out as {@link EvidenceFiles#copy} does. */
  public void copy(String sha256, OutputStream target) throws IOException {
    store.copy(sha256, target);
  }

  public static byte[] pdf() {
    return Samples.pdf();
  }

  public static byte[] docx() {
    return Samples.docx();
  }

  @TestConfiguration(proxyBeanMethods = false)
  public static class Settings {

    @Bean
    EvidenceSettings evidenceSettings() {
      return Samples.SETTINGS;
    }

    @Bean
    RetryTemplate retryAfterCollision() {
      return RetryTemplate.defaultInstance();
    }
  }
}
