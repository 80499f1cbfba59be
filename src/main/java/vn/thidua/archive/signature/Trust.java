package vn.thidua.archive.signature;

/** Whether a signer's certificate leads to a root that the administrator trusts. */
public enum Trust {
  /** It leads to one. */
  TRUSTED,
  /** It leads to none. */
  UNKNOWN_ISSUER,
  /** No roots are configured, so nothing can be said. */
  NOT_CONFIGURED
}
