package vn.thidua.evidence;

import vn.thidua.workflow.Refusal;

/** There is no such file, or not for this person: strangers learn nothing from the difference. */
class EvidenceNotFound extends Refusal {

  EvidenceNotFound() {
    super("evidence.notFound");
  }
}
