package vn.thidua.archive;

import java.util.Collection;
import java.util.Map;

/**
 * Says in words which body a code in the register stands for; implemented by the capability that
 * knows clusters and units.
 */
public interface BodyNames {

  /**
   * @param codes such as {@code cum-1} or {@code lao-cai}
   * @return the names by code; of a code that means nothing here, the code itself
   */
  Map<String, String> of(Collection<String> codes);
}
