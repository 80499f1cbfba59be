package vn.thidua.dossier.bundle;

import org.springframework.stereotype.Component;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Dossiers;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYears;

/**
 * Whose eyes a dossier is for: the people of the unit that leads the cluster and, once it was
 * forwarded, those of the Ministry.
 */
@Component
public class DossierReaders {

  private final Dossiers dossiers;
  private final AwardYears years;

  DossierReaders(Dossiers dossiers, AwardYears years) {
    this.dossiers = dossiers;
    this.years = years;
  }

  /**
   * @throws DossierNotYours if there is none, or not for this person
   */
  public Dossier require(long id, Actor actor) {
    Dossier dossier = find(id);
    if (!isOfTheHeadUnit(dossier, actor)
        && !(dossier.isForwarded() && actor.may(Right.READ_FORWARDED))) {
      throw new DossierNotYours();
    }
    return dossier;
  }

  public boolean isOfTheHeadUnit(Dossier dossier, Actor actor) {
    return actor.may(Right.READ_FILES, headUnit(dossier));
  }

  /**
   * For those who answer the Ministry.
   *
   * @throws DossierNotYours unless this person is the cluster's secretary
   * @throws Refusal if the year is closed or cancelled
   */
  public void requireSecretary(long id, Actor actor) {
    Dossier dossier = find(id);
    if (!actor.may(Right.KEEP_FILES, headUnit(dossier))) {
      throw new DossierNotYours();
    }
    years.requireOpen(dossier.awardYear());
  }

  private Dossier find(long id) {
    try {
      return dossiers.get(id);
    } catch (Refusal notThere) {
      throw new DossierNotYours();
    }
  }

  private String headUnit(Dossier dossier) {
    return years.get(dossier.awardYear()).headUnit();
  }
}
