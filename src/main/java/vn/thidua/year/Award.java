package vn.thidua.year;

import vn.thidua.words.Words;

/** What the Minister may award to a unit (Law 06/2022, art. 79–80). */
public enum Award {
  /** Cờ thi đua của Bộ. */
  FLAG,
  /** Bằng khen. */
  CERTIFICATE;

  /** Its name on papers, with that of the Ministry; on screens the label will do. */
  public String inFull(Words words) {
    return words.say("year.award.inFull." + name());
  }
}
