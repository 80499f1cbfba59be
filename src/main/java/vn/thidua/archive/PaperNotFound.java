package vn.thidua.archive;

import vn.thidua.workflow.Refusal;

/** The same answer for a paper that is not there and one that is not for this person's eyes. */
class PaperNotFound extends Refusal {

  PaperNotFound() {
    super("archive.noSuchPaper");
  }
}
