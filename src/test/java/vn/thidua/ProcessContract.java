package vn.thidua;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.thidua.workflow.ProcessVariables;

/**
 * What a drawing promises to the code, the forms and the reader. Each broken promise is a sentence:
 * what is wrong and what to do. How the drawing looks is {@link ProcessDrawing}'s question.
 */
final class ProcessContract {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** Kinds with a prefix of their own; every other flow node is an {@code event_}. */
  private static final Map<Class<? extends BaseElement>, String> PREFIXES =
      Map.of(
          UserTask.class, "userTask_",
          ServiceTask.class, "serviceTask_",
          BusinessRuleTask.class, "businessRuleTask_",
          CallActivity.class, "callActivity_",
          SubProcess.class, "subProcess_",
          StartEvent.class, "startEvent_",
          EndEvent.class, "endEvent_",
          Gateway.class, "gateway_",
          SequenceFlow.class, "flow_",
          Message.class, "message_");

  private final String path;
  private final BpmnModelInstance model;
  private final Predicate<String> resources;
  private final Set<String> processes;
  private final List<String> violations = new ArrayList<>();

  /**
   * @param path of the file, from {@code processes/} on
   * @param resources whether a resource of this path is shipped
   * @param processes keys of all processes shipped
   */
  ProcessContract(
      String path, BpmnModelInstance model, Predicate<String> resources, Set<String> processes) {
    this.path = path;
    this.model = model;
    this.resources = resources;
    this.processes = processes;
  }

  List<String> violations() {
    all(Process.class).forEach(this::checkProcess);
    checkIdsAreUnique();
    all(FlowElement.class).forEach(this::checkId);
    all(Message.class).forEach(this::checkId);
    all(FlowNode.class).forEach(this::checkName);
    all(FlowNode.class).forEach(this::checkConnections);
    all(ServiceTask.class).forEach(this::checkDelegate);
    all(BusinessRuleTask.class).forEach(this::checkDelegate);
    all(ScriptTask.class).forEach(task -> report(task, "is a script: write a delegate"));
    all(CamundaScript.class).forEach(script -> violations.add("A script is hidden in " + path));
    all(UserTask.class).forEach(this::checkUserTask);
    all(StartEvent.class).forEach(this::checkStartForm);
    all(SequenceFlow.class).forEach(this::checkCondition);
    all(ExclusiveGateway.class).forEach(this::checkSplit);
    all(CallActivity.class).forEach(this::checkCall);
    all(MultiInstanceLoopCharacteristics.class).forEach(this::checkFanOut);
    return violations;
  }

  private void checkProcess(Process process) {
    String fileName = Path.of(path).getFileName().toString().replace(".bpmn", "");
    require(process, process.getId().equals(fileName), "has another name than its file " + path);
    require(process, process.isExecutable(), "is not executable");
    require(process, isSet(process.getName()), "has no name");
    require(
        process,
        isSet(process.getCamundaHistoryTimeToLiveString()),
        "has no historyTimeToLive: the engine would not deploy it");
  }

  private void checkIdsAreUnique() {
    var seen = new HashSet<String>();
    all(BaseElement.class).stream()
        .map(BaseElement::getId)
        .filter(Objects::nonNull)
        .filter(id -> !seen.add(id))
        .forEach(id -> violations.add(id + " is the id of two elements"));
  }

  private void checkId(BaseElement element) {
    String prefix =
        PREFIXES.entrySet().stream()
            .filter(entry -> entry.getKey().isInstance(element))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("event_");
    require(
        element,
        isSet(element.getId()) && element.getId().matches(prefix + "[a-z][A-Za-z0-9]*"),
        "has no chosen id: it is %s and a meaning in camelCase".formatted(prefix));
  }

  private void checkName(FlowNode node) {
    boolean join = node instanceof Gateway && node.getOutgoing().size() < 2;
    boolean silent = join || node instanceof ParallelGateway;
    require(node, silent || isSet(node.getName()), "has no name");
    require(node, !join || !isSet(node.getName()), "joins only and needs no name");
  }

  private void checkConnections(FlowNode node) {
    var flows = all(SequenceFlow.class);
    var from = flows.stream().filter(flow -> node.equals(flow.getSource())).toList();
    var to = flows.stream().filter(flow -> node.equals(flow.getTarget())).toList();
    require(
        node,
        sameElements(from, node.getOutgoing()) && sameElements(to, node.getIncoming()),
        "lists other incoming or outgoing flows than are drawn");
  }

  private void checkDelegate(FlowNode task) {
    String bean = meaningOf(task);
    require(
        task,
        ("${" + bean + "}").equals(attribute(task, "delegateExpression")),
        "must call its bean: camunda:delegateExpression=\"${" + bean + "}\"");
    for (String other : List.of("class", "expression", "decisionRef", "type")) {
      require(task, attribute(task, other) == null, "uses camunda:" + other + ": use its bean");
    }
  }

  private void checkUserTask(UserTask task) {
    require(
        task,
        isSet(task.getCamundaCandidateGroups()) || isSet(task.getCamundaAssignee()),
        "is nobody's: give it camunda:candidateGroups or camunda:assignee");
    require(task, isSet(task.getCamundaDueDate()), "has no camunda:dueDate");
    checkForm(task, task.getCamundaFormKey(), meaningOf(task));
  }

  private void checkStartForm(StartEvent start) {
    if (start.getCamundaFormKey() != null) {
      checkForm(start, start.getCamundaFormKey(), ((BaseElement) start.getParentElement()).getId());
    }
  }

  private void checkForm(FlowNode node, String formKey, String name) {
    String form = path.substring(0, path.lastIndexOf('/') + 1) + name + ".html";
    require(
        node,
        ("embedded:deployment:" + form).equals(formKey),
        "has the form key %s, not embedded:deployment:%s".formatted(formKey, form));
    require(node, resources.test(form), "has no form: write " + form);
  }

  private void checkCondition(SequenceFlow flow) {
    require(
        flow,
        flow.getConditionExpression() == null || flow.getSource() instanceof ExclusiveGateway,
        "has a condition but leaves no exclusive gateway");
  }

  private void checkSplit(ExclusiveGateway gateway) {
    if (gateway.getOutgoing().size() < 2) {
      return;
    }
    require(
        gateway, isSet(gateway.getName()) && gateway.getName().endsWith("?"), "asks no question");
    for (SequenceFlow flow : gateway.getOutgoing()) {
      require(flow, isSet(flow.getName()), "is an answer without words");
      require(
          flow,
          flow.getConditionExpression() != null || flow.equals(gateway.getDefault()),
          "leaves a split without a condition and is not its default");
    }
  }

  private void checkCall(CallActivity call) {
    require(
        call,
        processes.contains(call.getCalledElement()),
        "calls %s, which is not there".formatted(call.getCalledElement()));
    require(
        call,
        "deployment".equals(call.getCamundaCalledElementBinding()),
        "must call what was deployed with it: camunda:calledElementBinding=\"deployment\"");
  }

  /**
   * Eight directors finish at the same second: neither the fan-out nor the count of the done may
   * make one of them wait.
   */
  private void checkFanOut(MultiInstanceLoopCharacteristics loop) {
    var activity = (BaseElement) loop.getParentElement();
    require(activity, !loop.isSequential(), "works one after the other: make it parallel");
    require(activity, loop.isCamundaAsyncAfter(), "loops without camunda:asyncAfter on its loop");
    require(
        activity,
        "true".equals(attribute(activity, "asyncBefore")),
        "fans out while somebody waits: set camunda:asyncBefore");
    checkToldApart(activity, loop.getCamundaElementVariable());
  }

  /** Of two branches nobody may be shown, or overwrite, what is being written in the other. */
  private void checkToldApart(BaseElement fannedOut, String element) {
    if (ProcessVariables.BRANCHES.stream().noneMatch(branch -> branch.name().equals(element))) {
      all(UserTask.class).stream()
          .filter(task -> isWithin(task, fannedOut))
          .forEach(
              task ->
                  report(
                      task,
                      "is drawn once per %s: ProcessVariables.BRANCHES must say so"
                          .formatted(element)));
    }
    if (fannedOut instanceof CallActivity call) {
      require(
          call,
          all(CamundaIn.class).stream()
              .filter(passed -> isWithin(passed, call))
              .map(CamundaIn::getCamundaBusinessKey)
              .anyMatch(key -> key != null && key.contains("${" + element + "}")),
          "opens several cases under one business key: add ${%s} to it".formatted(element));
    }
  }

  private static boolean isWithin(ModelElementInstance element, ModelElementInstance outer) {
    return element.equals(outer)
        || element.getParentElement() != null && isWithin(element.getParentElement(), outer);
  }

  private void require(BaseElement element, boolean kept, String complaint) {
    if (!kept) {
      report(element, complaint);
    }
  }

  private void report(BaseElement element, String complaint) {
    violations.add(element.getId() + " " + complaint);
  }

  private <T extends ModelElementInstance> Collection<T> all(Class<T> kind) {
    return model.getModelElementsByType(kind);
  }

  private static String meaningOf(BaseElement element) {
    return element.getId().substring(element.getId().indexOf('_') + 1);
  }

  private static String attribute(BaseElement element, String name) {
    return element.getAttributeValueNs(CAMUNDA, name);
  }

  private static boolean isSet(String text) {
    return text != null && !text.isBlank();
  }

  private static boolean sameElements(Collection<?> some, Collection<?> others) {
    return some.size() == others.size() && some.containsAll(others);
  }
}
