package vn.thidua.workflow;

import org.springframework.stereotype.Component;

/** What is special about a user task, for whoever tells people of it. */
@Component
public class KindsOfWork {

  private final WorkRegister works;

  KindsOfWork(WorkRegister works) {
    this.works = works;
  }

  /**
   * Whether it keeps no drafts: who has done it, and when, is not told.
   *
   * @param task the id of the user task, whole or after the underscore
   */
  public boolean isSecret(String task) {
    return works.isKnown(task) && !works.behind(task).keepsDrafts();
  }
}
