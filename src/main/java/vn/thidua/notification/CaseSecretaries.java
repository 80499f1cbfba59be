package vn.thidua.notification;

import java.util.Optional;

/** Knows who keeps the papers of a case; implemented by the capability that knows cases. */
public interface CaseSecretaries {

  /**
   * The group that is the secretary of this case.
   *
   * @param businessKey such as {@code cum-1/2016/lao-cai}
   * @return empty if this is none of its cases
   */
  Optional<String> of(String businessKey);
}
