package vn.thidua.ballot.box;

import static vn.thidua.workflow.ProcessVariables.MEETING;
import static vn.thidua.workflow.ProcessVariables.TELLER;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.paper.SecretWork;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkItem;

/** A teller chooses the passphrase with which he will help to open the box. It is kept nowhere. */
@Component
public class KeepKey implements SecretWork<KeepKey.Input> {

  private final BoxKeepers keepers;
  private final Meetings meetings;
  private final Organisation organisation;

  KeepKey(BoxKeepers keepers, Meetings meetings, Organisation organisation) {
    this.keepers = keepers;
    this.meetings = meetings;
    this.organisation = organisation;
  }

  /**
   * @param repeated the same once more, against a slip of the finger
   * @param noted he has written it down and keeps it to himself
   */
  public record Input(
      @NotNull @Size(min = 12, max = 200) String passphrase,
      @NotNull @Size(max = 200) String repeated,
      @NotNull @AssertTrue Boolean noted) {

    /** Tells no passphrase, wherever it may be printed. */
    @Override
    public String toString() {
      return "Input[secret]";
    }
  }

  /**
   * @param suggestion a passphrase that nobody guesses
   */
  public record View(List<String> tellers, String suggestion, Map<String, Object> input) {}

  @Override
  public View view(WorkItem item) {
    return new View(
        List.copyOf(organisation.personNames(meetings.tellers(item.get(MEETING))).values()),
        RandomCode.next(),
        Map.of());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (!item.actor().userId().equals(item.get(TELLER))) {
      throw new Refusal("ballot.notTeller");
    }
    if (!input.passphrase().equals(input.repeated())) {
      throw Refusal.at("repeated", "ballot.passphrasesDiffer");
    }
    keepers.keepKey(item.get(MEETING), item.get(TELLER), input.passphrase());
  }
}
