package vn.thidua.ballot.box;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.BALLOT;
import static vn.thidua.workflow.ProcessVariables.TELLER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.paper.BallotSheet;
import vn.thidua.ballot.paper.Opinion;
import vn.thidua.ballot.paper.SecretWork;
import vn.thidua.ballot.paper.Voter;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYears;

/** A teller enters the papers of the room, without seeing what the other one enters. */
@Component
public class EnterPapers implements SecretWork<EnterPapers.Input> {

  private final PaperEntries entries;
  private final Ballots ballots;
  private final BallotBox box;
  private final AwardYears years;

  EnterPapers(PaperEntries entries, Ballots ballots, BallotBox box, AwardYears years) {
    this.entries = entries;
    this.ballots = ballots;
    this.box = box;
    this.years = years;
  }

  /**
   * @param voters units that handed in a paper
   * @param papers in any order
   */
  public record Input(
      @NotNull @UniqueElements @Size(max = 500) List<@NotBlank @Size(max = 64) String> voters,
      @NotNull @Size(max = 500) List<@Valid @NotNull Sheet> papers) {

    /** Tells no choice, wherever it may be printed. */
    @Override
    public String toString() {
      return "Input[secret]";
    }
  }

  /**
   * @param invalid the paper cannot be read or breaks a rule; its opinions do not count then
   * @param opinions one per candidate, in the order of the view
   */
  public record Sheet(
      @NotNull Boolean invalid, @NotNull @Size(max = 200) List<@Nullable Opinion> opinions) {

    /** Tells no choice, wherever it may be printed. */
    @Override
    public String toString() {
      return "Sheet[secret]";
    }
  }

  public record View(
      List<VoterRow> voters, List<CandidateRow> candidates, Map<String, Object> input) {}

  record VoterRow(String unit, String name) {}

  record CandidateRow(String name, Award award) {}

  @Override
  public View view(WorkItem item) {
    Map<String, MemberUnit> members = years.members(item.get(AWARD_YEAR));
    List<CandidateRow> candidates =
        ballots.options(item.get(BALLOT)).stream()
            .map(each -> new CandidateRow(members.get(each.unit()).name(), each.award()))
            .toList();
    return new View(
        box.roll(item.get(BALLOT)).stream()
            .filter(voter -> voter.channel() == Voter.Channel.PAPER)
            .map(voter -> new VoterRow(voter.unit(), members.get(voter.unit()).name()))
            .toList(),
        candidates,
        Map.of("voters", List.of(), "papers", List.of()));
  }

  @Override
  @Transactional
  public void perform(WorkItem item, Input input) {
    if (!item.actor().userId().equals(item.get(TELLER))) {
      throw new Refusal("ballot.notTeller");
    }
    BallotSheet blank = ballots.sheet(item.get(BALLOT));
    entries.enter(
        item.get(BALLOT),
        item.get(TELLER),
        new LinkedHashSet<>(input.voters()),
        input.papers().stream().map(sheet -> marks(sheet, blank)).toList());
  }

  /** What makes a readable paper invalid (R3, a limit) the tallies find themselves. */
  private static String marks(Sheet sheet, BallotSheet blank) {
    if (sheet.invalid()) {
      return blank.spoilt();
    }
    StringBuilder marks = new StringBuilder();
    for (Opinion opinion : sheet.opinions()) {
      marks.append((opinion == null ? Opinion.NO_OPINION : opinion).mark());
    }
    if (marks.length() != blank.options().size()) {
      throw Refusal.at("papers", "ballot.candidateMissing");
    }
    return marks.toString();
  }
}
