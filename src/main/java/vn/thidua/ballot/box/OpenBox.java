package vn.thidua.ballot.box;

import static vn.thidua.workflow.ProcessVariables.BALLOT;
import static vn.thidua.workflow.ProcessVariables.MEETING;
import static vn.thidua.workflow.ProcessVariables.TELLER;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.paper.SecretWork;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkItem;

/** A teller helps to open the closed box with his passphrase, or says that he has lost it. */
@Component
public class OpenBox implements SecretWork<OpenBox.Input> {

  private final BoxKeepers keepers;
  private final Ballots ballots;
  private final Meetings meetings;
  private final Organisation organisation;

  OpenBox(BoxKeepers keepers, Ballots ballots, Meetings meetings, Organisation organisation) {
    this.keepers = keepers;
    this.ballots = ballots;
    this.meetings = meetings;
    this.organisation = organisation;
  }

  /**
   * @param lost he has lost his passphrase; none is given then
   */
  public record Input(@NotNull Boolean lost, @Nullable @Size(max = 200) String passphrase) {

    /** Tells no passphrase, wherever it may be printed. */
    @Override
    public String toString() {
      return "Input[secret]";
    }
  }

  /**
   * @param key that checks the box's signature once it is published, hexadecimal: a file that is
   *     signed with it already was published before a backup was restored
   */
  public record View(int runOff, int entitled, int voted, List<String> tellers, String key) {}

  @Override
  public View view(WorkItem item) {
    BallotBox.Turnout turnout = ballots.turnout(item.get(BALLOT));
    Seals.Box box = keepers.box(item.get(BALLOT));
    return new View(
        box.round() - 1,
        turnout.entitled(),
        turnout.voted(),
        List.copyOf(organisation.personNames(meetings.tellers(item.get(MEETING))).values()),
        box.verifyKey());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (!item.actor().userId().equals(item.get(TELLER))) {
      throw new Refusal("ballot.notTeller");
    }
    if (input.lost()) {
      keepers.losePassphrase(item.get(BALLOT), item.get(TELLER));
    } else if (input.passphrase() == null || input.passphrase().isEmpty()) {
      throw Refusal.at("passphrase", "ballot.passphraseMissing");
    } else {
      keepers.openBox(item.get(BALLOT), item.get(TELLER), input.passphrase());
    }
  }
}
