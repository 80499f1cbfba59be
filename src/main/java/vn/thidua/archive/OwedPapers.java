package vn.thidua.archive;

import java.util.List;

/**
 * The papers that a year's record owes by now, whoever may have ordered them: a capability has one
 * bean for the facts it records. Only for checks; nothing is written because of it.
 */
public interface OwedPapers {

  List<OwedPaper> by(long awardYear);
}
