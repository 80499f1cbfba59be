package vn.thidua.archive;

/**
 * A paper was issued and lies in the archive; told in the transaction that keeps it.
 *
 * @param id of the paper
 * @param kind the name of its template
 * @param subject such as a unit's code; empty if there is only one of its kind in the case
 */
public record PaperIssued(long id, String caseKey, long awardYear, String kind, String subject) {}
