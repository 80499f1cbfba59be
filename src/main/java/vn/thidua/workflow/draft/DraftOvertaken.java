package vn.thidua.workflow.draft;

import java.util.Optional;
import vn.thidua.workflow.Refusal;

/**
 * Somebody else, or the same person in another tab, has saved a newer draft than the one seen.
 * Carries it, so that nobody's text is lost.
 */
public class DraftOvertaken extends Refusal {

  private final transient Optional<Drafts.Draft> newer;

  DraftOvertaken(Optional<Drafts.Draft> newer) {
    super("workflow.draftOvertaken");
    this.newer = newer;
  }

  /** Empty if it is gone already. */
  public Optional<Drafts.Draft> newer() {
    return newer;
  }
}
