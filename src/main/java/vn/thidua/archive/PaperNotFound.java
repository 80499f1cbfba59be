package vn.thidua.archive;

import vn.thidua.workflow.NotFound;

/** The same answer for a paper that is not there and one that is not for this person's eyes. */
class PaperNotFound extends NotFound {

  PaperNotFound() {
    super("archive.noSuchPaper");
  }
}
