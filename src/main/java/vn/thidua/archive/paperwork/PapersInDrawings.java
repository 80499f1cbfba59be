package vn.thidua.archive.paperwork;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Reads in the drawings where papers are due: {@code <camunda:property name="issues"
 * value="countMinutes"/>} on a user task, whose work is done then, or on a flow that is taken.
 * Several kinds stand beside each other, with blanks between.
 */
class PapersInDrawings extends AbstractBpmnParseListener {

  /** Property that orders drafts. */
  static final String DRAFTS = "drafts";

  /** Property that orders papers to be issued. */
  static final String ISSUES = "issues";

  private final ObjectProvider<Paperwork> paperwork;

  PapersInDrawings(ObjectProvider<Paperwork> paperwork) {
    this.paperwork = paperwork;
  }

  @Override
  public void parseUserTask(Element drawn, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    due(drawn)
        .forEach(
            due ->
                task.addTaskListener(
                    TaskListener.EVENTNAME_COMPLETE,
                    done -> {
                      paperwork.getObject().on(done);
                      due.accept(done.getExecution());
                    }));
  }

  @Override
  public void parseSequenceFlow(Element drawn, ScopeImpl scope, TransitionImpl flow) {
    due(drawn).forEach(due -> flow.addExecutionListener(due::accept));
  }

  private Stream<Consumer<DelegateExecution>> due(Element drawn) {
    String place = drawn.attribute("id").replaceFirst("^[A-Za-z]+_", "");
    return Stream.concat(
        kinds(drawn, DRAFTS).map(kind -> order(kind, true, place)),
        kinds(drawn, ISSUES).map(kind -> order(kind, false, place)));
  }

  private Consumer<DelegateExecution> order(String kind, boolean draft, String place) {
    return execution -> paperwork.getObject().order(kind, draft, place, execution);
  }

  private static Stream<String> kinds(Element drawn, String property) {
    return Optional.ofNullable(drawn.element("extensionElements"))
        .map(more -> more.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
        .map(properties -> properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property"))
        .orElse(List.of())
        .stream()
        .filter(each -> property.equals(each.attribute("name")))
        .flatMap(each -> Stream.of(each.attribute("value").split(" ")));
  }
}
