package vn.thidua.archive;

/**
 * A paper that must be there according to the record.
 *
 * @param caseKey business key of the case in which it was issued
 * @param subject as in {@link DuePaper}
 * @param issued how many must have been issued by now; one of them holds
 */
public record OwedPaper(String caseKey, String kind, String subject, int issued) {

  public static OwedPaper one(String caseKey, String kind, String subject) {
    return new OwedPaper(caseKey, kind, subject, 1);
  }
}
