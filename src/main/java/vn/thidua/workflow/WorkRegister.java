package vn.thidua.workflow;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Finds what stands behind a user task or a start form by the names the drawings use. */
@Component
public class WorkRegister {

  private final ListableBeanFactory beans;

  WorkRegister(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /**
   * @param taskDefinitionKey such as {@code userTask_signPact}
   */
  public TaskWork<?> behind(String taskDefinitionKey) {
    return beans.getBean(nameOf(taskDefinitionKey), TaskWork.class);
  }

  /** Whether it is a task of ours. */
  boolean isKnown(String taskDefinitionKey) {
    return beans.containsBean(nameOf(taskDefinitionKey));
  }

  /**
   * Whether the task keeps no drafts: who has done it, and when, is not told.
   *
   * @param task the id of the user task, whole or after the underscore
   */
  public boolean isSecret(String task) {
    return isKnown(task) && !behind(task).keepsDrafts();
  }

  public Optional<StartWork<?>> starting(String processKey) {
    String name = processKey + "Start";
    return beans.containsBean(name)
        ? Optional.of(beans.getBean(name, StartWork.class))
        : Optional.empty();
  }

  @SuppressWarnings("rawtypes")
  Map<String, StartWork> starts() {
    return beans.getBeansOfType(StartWork.class);
  }

  public static String nameOf(String taskDefinitionKey) {
    return taskDefinitionKey.substring(taskDefinitionKey.indexOf('_') + 1);
  }
}
