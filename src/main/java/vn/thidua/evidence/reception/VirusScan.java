package vn.thidua.evidence.reception;

import java.io.IOException;
import java.nio.file.Path;
import vn.thidua.workflow.Refusal;

/** Looks for malicious software in a file. There is one where a scanner is configured. */
public interface VirusScan {

  /**
   * @throws Refusal if something was found, or the scanner could not tell: a scan that fails is no
   *     pass
   */
  void check(Path file) throws IOException;
}
