package vn.thidua.ballot.box;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.BALLOT;
import static vn.thidua.workflow.ProcessVariables.UNIT;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.BallotRound;
import vn.thidua.ballot.paper.BlankPaper;
import vn.thidua.ballot.paper.FilledPaper;
import vn.thidua.ballot.paper.SecretWork;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.review.Reviews;
import vn.thidua.review.ScoreRow;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYears;

/**
 * A member's delegate casts his secret ballot. No draft is kept, nothing here prints a choice, and
 * no refusal repeats one.
 */
@Component
public class CastBallot implements SecretWork<FilledPaper> {

  private final Ballots ballots;
  private final Reviews reviews;
  private final AwardYears years;

  CastBallot(Ballots ballots, Reviews reviews, AwardYears years) {
    this.ballots = ballots;
    this.reviews = reviews;
    this.years = years;
  }

  /**
   * @param runOff 0 for the first ballot, else the number of the run-off
   * @param entitled how many may vote
   * @param voted how many have; nothing else is told before the count
   * @param closesAt when the voting closes by itself
   * @param actsFor name of the unit for which he votes by written authority; null if for his own
   */
  public record View(
      int runOff,
      int entitled,
      int voted,
      OffsetDateTime closesAt,
      @Nullable String actsFor,
      @JsonUnwrapped BlankPaper paper) {}

  @Override
  public View view(WorkItem item) {
    long ballot = item.get(BALLOT);
    String unit = item.get(UNIT);
    BallotRound round = ballots.round(ballot);
    BallotBox.Turnout turnout = ballots.turnout(ballot);
    Map<String, MemberUnit> members = years.members(item.get(AWARD_YEAR));
    BlankPaper paper =
        BlankPaper.of(
            ballot,
            ballots.sheet(ballot),
            code -> members.get(code).name(),
            ranks(item.get(AWARD_YEAR)),
            years.selfVoteAllowed(item.get(AWARD_YEAR)) ? "" : unit);
    return new View(
        round.roundNumber() - 1,
        turnout.entitled(),
        turnout.voted(),
        Objects.requireNonNull(round.closesAt()),
        item.actor().belongsTo(unit) ? null : members.get(unit).name(),
        paper);
  }

  @Override
  public void perform(WorkItem item, FilledPaper paper) {
    if (!item.actor().isIn(ballots.voterGroup(item.get(BALLOT), item.get(UNIT)))) {
      throw new Refusal("ballot.notTheDelegate");
    }
    if (!item.get(BALLOT).equals(paper.ballot())) {
      throw new Refusal("ballot.otherBallot");
    }
    if (paper.kind() == FilledPaper.Kind.SPOILT) {
      ballots.castSpoilt(paper.ballot(), item.get(UNIT), paper.token(), paper.receipt());
    } else {
      ballots.cast(
          paper.ballot(), item.get(UNIT), paper.opinions(), paper.token(), paper.receipt());
    }
  }

  private Map<String, Integer> ranks(long year) {
    Map<String, Integer> ranks = new HashMap<>();
    for (ScoreRow row : reviews.scoreTable(year)) {
      ranks.put(row.unit(), row.rank());
    }
    return ranks;
  }
}
