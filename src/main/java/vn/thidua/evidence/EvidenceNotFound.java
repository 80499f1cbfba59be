package vn.thidua.evidence;

import vn.thidua.workflow.NotFound;

/** There is no such file, or not for this person: strangers learn nothing from the difference. */
class EvidenceNotFound extends NotFound {

  EvidenceNotFound() {
    super("evidence.notFound");
  }
}
