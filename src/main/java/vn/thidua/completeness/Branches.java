package vn.thidua.completeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Tells the tasks of one step apart by what the drawing repeats the step for. */
@Component
class Branches {

  private final RepositoryService repository;
  private final RuntimeService runtime;

  /** Names of the elements over which a step is repeated, by drawing and step. */
  private final Map<String, List<String>> elements = new ConcurrentHashMap<>();

  Branches(RepositoryService repository, RuntimeService runtime) {
    this.repository = repository;
    this.runtime = runtime;
  }

  /** The same text for two tasks only if they are about the same. */
  String of(Task task) {
    String step = task.getProcessDefinitionId() + " " + task.getTaskDefinitionKey();
    List<Object> branch = new ArrayList<>(List.of(task.getProcessInstanceId(), step));
    for (String element : elements.computeIfAbsent(step, key -> read(task))) {
      branch.add(String.valueOf(runtime.getVariable(task.getExecutionId(), element)));
    }
    return branch.toString();
  }

  private List<String> read(Task task) {
    List<String> found = new ArrayList<>();
    ModelElementInstance at =
        repository
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    while (at instanceof Activity activity) {
      element(activity).ifPresent(found::add);
      at = at.getParentElement();
    }
    return Collections.unmodifiableList(found);
  }

  private static Optional<String> element(Activity activity) {
    return Stream.ofNullable(activity.getLoopCharacteristics())
        .filter(MultiInstanceLoopCharacteristics.class::isInstance)
        .map(each -> ((MultiInstanceLoopCharacteristics) each).getCamundaElementVariable())
        .findFirst();
  }
}
