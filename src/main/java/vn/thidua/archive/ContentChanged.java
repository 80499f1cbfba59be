package vn.thidua.archive;

import vn.thidua.workflow.Refusal;

/** What the store holds is not what was put there. */
class ContentChanged extends Refusal {

  ContentChanged() {
    super("archive.contentChanged");
  }
}
