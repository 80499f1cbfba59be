package vn.thidua;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All drawings and rule tables keep their contract, and every guard of the contract can fail. */
class ProcessContractTest {

  @ParameterizedTest
  @MethodSource("drawings")
  void a_process_keeps_its_contract(Path file) {
    Set<String> processes = drawings().map(ProcessContractTest::nameOf).collect(Collectors.toSet());

    assertThat(
            new ProcessContract(
                    file.toString(),
                    Bpmn.readModelFromFile(file.toFile()),
                    resource -> Files.exists(Path.of(resource)),
                    processes)
                .violations())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void a_process_is_drawn_to_be_read(Path file) {
    assertThat(new ProcessDrawing(Bpmn.readModelFromFile(file.toFile())).violations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_rule_table_keeps_its_contract(Path file) {
    assertThat(
            new RuleTableContract(file.toString(), Dmn.readModelFromFile(file.toFile()))
                .violations())
        .isEmpty();
  }

  @Test
  void no_two_models_share_a_name() {
    assertThat(Stream.concat(drawings(), tables()).map(ProcessContractTest::nameOf))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  /** One good example, spoilt in one place at a time. */
  @Nested
  class Guard {

    @Test
    void a_good_example_passes() {
      assertThat(contractOf(drawing("", ""))).isEmpty();
      assertThat(new ProcessDrawing(drawing("", "")).violations()).isEmpty();
      assertThat(contractOfTable("", "")).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            id="exampleProcess"                     | id="otherProcess"              | otherProcess has another name than its file
            isExecutable="true"                     | isExecutable="false"           | exampleProcess is not executable
            name="Ví dụ"                            | name=""                        | exampleProcess has no name
            camunda:historyTimeToLive="P3650D"      | ''                             | exampleProcess has no historyTimeToLive
            serviceTask_prepare                     | Activity_0x1y2z3               | Activity_0x1y2z3 has no chosen id
            flow_answered                           | Flow_0x1y2z3                   | Flow_0x1y2z3 has no chosen id
            message_stopped                         | Message_0x1y2z3                | Message_0x1y2z3 has no chosen id
            name="Trả lời"                          | ''                             | userTask_answer has no name
            Gateway id="gateway_joinAnswers"        | Gateway id="gateway_joinAnswers" name="Xong" | gateway_joinAnswers joins only
            <bpmn:incoming>flow_answered</bpmn:incoming> | ''                        | gateway_joinAnswers lists other incoming or outgoing flows
            ${prepare}                              | ${prepareAll}                  | serviceTask_prepare must call its bean
            camunda:delegateExpression="${prepare}" | camunda:class="vn.Prepare"     | serviceTask_prepare uses camunda:class
            camunda:delegateExpression="${prepare}" | camunda:expression="${a.b()}"  | serviceTask_prepare uses camunda:expression
            camunda:delegateExpression="${prepare}" | camunda:type="external"        | serviceTask_prepare uses camunda:type
            camunda:delegateExpression="${judge}"   | camunda:decisionRef="judge"    | businessRuleTask_judge uses camunda:decisionRef
            bpmn:businessRuleTask                   | bpmn:scriptTask                | businessRuleTask_judge is a script
            <camunda:in source="awardYear" target="awardYear" /> | <camunda:executionListener event="start"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:executionListener> | A script is hidden
            camunda:candidateGroups                 | camunda:candidateStarterGroups | userTask_answer is nobody's
            camunda:dueDate                         | camunda:followUpDate           | userTask_answer has no camunda:dueDate
            example/answer.html                     | example/reply.html             | userTask_answer has the form key
            userTask_answer                         | userTask_askAgain              | userTask_askAgain has no form
            example/exampleProcess.html             | example/start.html             | startEvent_asked has the form key
            name="Chưa" sourceRef="gateway_ready"   | name="Chưa" sourceRef="serviceTask_prepare" | flow_notReady has a condition but leaves no exclusive gateway
            Đã sẵn sàng?                            | Xem xét                        | gateway_ready asks no question
            name="Chưa"                             | ''                             | flow_notReady is an answer without words
            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${ready}</bpmn:conditionExpression> | '' | flow_ready leaves a split without a condition
            calledElement="other"                   | calledElement="nowhere"        | callActivity_other calls nowhere
            calledElementBinding="deployment"       | calledElementBinding="latest"  | callActivity_other must call what was deployed with it
            camunda:asyncAfter="true"               | isSequential="true"            | userTask_answer works one after the other
            camunda:asyncAfter="true"               | camunda:asyncAfter="false"     | userTask_answer loops without camunda:asyncAfter
            camunda:asyncBefore="true"              | camunda:asyncBefore="false"    | userTask_answer fans out while somebody waits
            camunda:elementVariable="unit"          | camunda:elementVariable="movement" | userTask_answer is drawn once per movement
            <bpmn:outgoing>flow_toDone</bpmn:outgoing> | <bpmn:outgoing>flow_toDone</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics camunda:elementVariable="unit" /> | callActivity_other opens several cases under one business key
            """)
    void a_process_that_breaks_its_contract_is_refused(String good, String bad, String complaint) {
      assertThat(contractOf(drawing(good, bad))).anyMatch(line -> line.startsWith(complaint));
    }

    @Test
    void an_id_given_twice_is_refused() {
      BpmnModelInstance model = drawing("", "");
      model
          .<ServiceTask>getModelElementById("serviceTask_stop")
          .setAttributeValue("id", "serviceTask_prepare");

      assertThat(contractOf(model)).contains("serviceTask_prepare is the id of two elements");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            bpmnElement="endEvent_done" | bpmnElement="endEvent_stopped" | endEvent_done is not drawn
            bpmnElement="flow_toDone"   | bpmnElement="flow_toOther"     | flow_toDone is not drawn
            x="810" y="160"             | x="815" y="160"                | businessRuleTask_judge is off the grid
            width="380" height="180"    | width="385" height="180"       | subProcess_stop is off the grid
            y="110"                     | y="115"                        | flow_ready bends off the grid
            x="730" y="110"             | x="720" y="110"                | flow_ready is slanted
            x="755" y="200"             | x="765" y="200"                | flow_toJudge does not begin at its source
            x="1152" y="200"            | x="1142" y="200"               | flow_toDone does not end at its target
            y="110"                     | y="170"                        | flow_ready leads through userTask_answer
            <di:waypoint x="930" y="200" /> | <di:waypoint x="930" y="200" /><di:waypoint x="600" y="200" /> | flow_answered crosses flow_toOther
            <di:waypoint x="980" y="200" /> | <di:waypoint x="960" y="200" /><di:waypoint x="960" y="60" /><di:waypoint x="600" y="60" /><di:waypoint x="600" y="120" /> | flow_ready crosses flow_toOther
            x="1152" y="182"            | x="1152" y="282"               | startEvent_asked leads to no end event on its own row
            """)
    void a_drawing_that_is_hard_to_read_is_refused(String good, String bad, String complaint) {
      assertThat(new ProcessDrawing(drawing(good, bad)).violations())
          .anyMatch(line -> line.startsWith(complaint));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            id="exampleTable"                  | id="otherTable"     | otherTable has another name than its file
            camunda:historyTimeToLive="P3650D" | ''                  | exampleTable has no historyTimeToLive
            <text></text>                      | <text>79</text>     | rule_otherwise must catch all
            hitPolicy="FIRST"                  | hitPolicy="COLLECT" | decisionTable_exampleTable has the hit policy COLLECT
            R9, PRAC: ít nhất 80.              | Ít nhất 80.         | rule_high cites no source
            """)
    void a_rule_table_that_breaks_its_contract_is_refused(
        String good, String bad, String complaint) {
      assertThat(contractOfTable(good, bad)).anyMatch(line -> line.startsWith(complaint));
    }

    private static List<String> contractOf(BpmnModelInstance model) {
      return new ProcessContract(
              "processes/example/exampleProcess.bpmn",
              model,
              Set.of("processes/example/answer.html", "processes/example/exampleProcess.html")
                  ::contains,
              Set.of("exampleProcess", "other"))
          .violations();
    }

    private static BpmnModelInstance drawing(String good, String bad) {
      return Bpmn.readModelFromStream(example("exampleProcess.bpmn", good, bad));
    }

    private static List<String> contractOfTable(String good, String bad) {
      return new RuleTableContract(
              "processes/example/exampleTable.dmn",
              Dmn.readModelFromStream(example("exampleTable.dmn", good, bad)))
          .violations();
    }

    private static InputStream example(String file, String good, String bad) {
      try (InputStream xml = ProcessContractTest.class.getResourceAsStream("/contract/" + file)) {
        String example = new String(xml.readAllBytes(), UTF_8);
        assertThat(example).contains(good);
        return new ByteArrayInputStream(
            (good.isEmpty() ? example : example.replace(good, bad)).getBytes(UTF_8));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  static Stream<Path> drawings() {
    return models(".bpmn");
  }

  static Stream<Path> tables() {
    return models(".dmn");
  }

  private static Stream<Path> models(String ending) {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
  }
}
