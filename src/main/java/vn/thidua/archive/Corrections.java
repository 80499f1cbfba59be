package vn.thidua.archive;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.workflow.Actor;

/** Corrects issued papers: the wrong one becomes void and stays, a new one names it. */
@Component
class Corrections {

  private final Archive archive;
  private final Paperwork paperwork;

  Corrections(Archive archive, Paperwork paperwork) {
    this.archive = archive;
    this.paperwork = paperwork;
  }

  /**
   * Has the same paper written anew, from the facts as they are now, under a number of its own.
   *
   * @throws vn.thidua.workflow.Refusal unless this person approved it, or if it is void already
   */
  @Transactional
  public void correct(long id, String reason, Actor actor) {
    ArchivedPaper wrong = archive.get(id, actor);
    archive.declareVoid(id, reason, actor);
    paperwork.correct(wrong, actor.userId());
  }
}
