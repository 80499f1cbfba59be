package vn.thidua.workflow;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** What is special about a user task, for whoever tells people of it. */
@Component
public class KindsOfWork {

  private final ListableBeanFactory beans;

  KindsOfWork(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /**
   * Whether nobody does it in another's stead.
   *
   * @param task the id of the user task, whole or after the underscore
   */
  public boolean inPerson(String task) {
    return knows(task) && work(task).inPerson();
  }

  /** Whether it keeps no drafts: who has done it, and when, is not told. */
  public boolean isSecret(String task) {
    return knows(task) && !work(task).keepsDrafts();
  }

  private boolean knows(String task) {
    return beans.containsBean(WorkRegister.nameOf(task));
  }

  private TaskWork<?> work(String task) {
    return beans.getBean(WorkRegister.nameOf(task), TaskWork.class);
  }
}
