package vn.thidua.dossier.bundle;

import vn.thidua.workflow.NotFound;

/** The same answer for a dossier that is not there and one that is not for this person's eyes. */
public class DossierNotYours extends NotFound {

  public DossierNotYours() {
    super("dossier.notYours");
  }
}
