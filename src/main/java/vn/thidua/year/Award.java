package vn.thidua.year;

/** What the Minister may award to a unit (Law 06/2022, art. 79–80). */
public enum Award {
  /** Cờ thi đua của Bộ. */
  FLAG,
  /** Bằng khen. */
  CERTIFICATE
}
