package vn.thidua.archive;

import vn.thidua.workflow.Refusal;

/** What the store holds is not what was put there. */
public class ContentChanged extends Refusal {

  public ContentChanged() {
    super("archive.contentChanged");
  }
}
