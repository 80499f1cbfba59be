package vn.thidua.workflow;

import java.util.Collection;
import java.util.Map;

/**
 * Says in words what a business key stands for; implemented by the capability that knows clusters
 * and units.
 */
public interface CaseNames {

  /**
   * @param businessKeys such as {@code cum-1/2016/lao-cai}
   * @return the words by business key; a key that means nothing here is left out
   */
  Map<String, String> of(Collection<String> businessKeys);
}
