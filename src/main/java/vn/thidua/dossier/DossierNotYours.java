package vn.thidua.dossier;

import vn.thidua.workflow.NotFound;

/** The same answer for a dossier that is not there and one that is not for this person's eyes. */
class DossierNotYours extends NotFound {

  DossierNotYours() {
    super("dossier.notYours");
  }
}
