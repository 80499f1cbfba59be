package vn.thidua.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;

/** A delegate practises on a paper with invented candidates; what he hands in is kept nowhere. */
@Component
class PractiseBallot implements TaskWork<PractiseBallot.Input> {

  private final Wording wording;

  PractiseBallot(Wording wording) {
    this.wording = wording;
  }

  /**
   * @param choices one for each line of the view, in their order
   */
  record Input(
      @NotNull @Size(max = 10) List<@Valid @NotNull Choice> choices,
      @NotNull @AssertTrue Boolean reviewed) {

    /** Tells no choice, wherever it may be printed. */
    @Override
    public String toString() {
      return "Input[secret]";
    }
  }

  record Choice(
      @NotBlank @Size(max = 64) String unit, @NotNull Award award, @NotNull Opinion opinion) {

    /** Tells no choice, wherever it may be printed. */
    @Override
    public String toString() {
      return "Choice[secret]";
    }
  }

  record View(List<Line> candidates, String receipt, Map<String, Object> input) {}

  record Line(String name, Award award) {}

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public boolean inPerson() {
    return true;
  }

  @Override
  public boolean keepsDrafts() {
    return false;
  }

  @Override
  public View view(WorkItem item) {
    List<Line> lines = lines();
    return new View(
        lines,
        RandomCode.next(),
        Map.of(
            "choices",
            lines.stream()
                .map(line -> Map.of("unit", line.name(), "award", line.award()))
                .toList()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    List<Line> lines = lines();
    if (input.choices().size() != lines.size()) {
      throw new Refusal("ballot.candidateMissing");
    }
    Set<String> agreed = new HashSet<>();
    for (int line = 0; line < lines.size(); line++) {
      Choice choice = input.choices().get(line);
      if (!lines.get(line).equals(new Line(choice.unit(), choice.award()))) {
        throw new Refusal("ballot.unknownCandidate");
      }
      if (choice.opinion() == Opinion.AGREE && !agreed.add(choice.unit())) {
        throw new Refusal("ballot.bothAwards");
      }
    }
  }

  private List<Line> lines() {
    String first = wording.say("ballot.rehearsal.candidate", "A");
    String second = wording.say("ballot.rehearsal.candidate", "B");
    return List.of(
        new Line(first, Award.FLAG),
        new Line(second, Award.FLAG),
        new Line(second, Award.CERTIFICATE));
  }
}
