package vn.thidua.ballot.box;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.BALLOT;
import static vn.thidua.workflow.ProcessVariables.MEETING;
import static vn.thidua.workflow.ProcessVariables.VOTING_OPENED;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.Limit;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.Threshold;
import vn.thidua.ballot.paper.Voter;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYears;

/**
 * The chair goes through the checklist (quorum, roll, candidates, rules, tellers) and opens the
 * voting; from then on nothing of it changes. Or he does not, and another session is called.
 */
@Component
public class ConfirmOpening implements TaskWork<ConfirmOpening.Input> {

  private static final int HOURS = 24;

  private final BoxKeepers keepers;
  private final Rounds rounds;
  private final BallotBox box;
  private final Meetings meetings;
  private final AwardYears years;
  private final Organisation organisation;
  private final Words words;

  ConfirmOpening(
      BoxKeepers keepers,
      Rounds rounds,
      BallotBox box,
      Meetings meetings,
      AwardYears years,
      Organisation organisation,
      Words words) {
    this.keepers = keepers;
    this.rounds = rounds;
    this.box = box;
    this.meetings = meetings;
    this.years = years;
    this.organisation = organisation;
    this.words = words;
  }

  /** The points of the checklist. */
  public enum Check {
    ROLL,
    CANDIDATES,
    RULES,
    TELLERS
  }

  /**
   * @param open false: the session ends here
   * @param checked the points of the checklist, all of them to open
   * @param hours until the voting closes by itself
   * @param onPaper who votes on paper in the room
   * @param reason why it is not opened
   */
  public record Input(
      @NotNull Boolean open,
      @Nullable Map<Check, @Nullable Boolean> checked,
      @Nullable @Min(1) @Max(720) Integer hours,
      @Nullable @UniqueElements @Size(max = 500) List<@NotBlank @Size(max = 64) String> onPaper,
      @Nullable @Size(max = 900) String reason) {}

  /**
   * @param threshold in words; null in a run-off
   */
  public record View(
      int runOff,
      @Nullable String quorum,
      List<VoterRow> roll,
      List<CandidateRow> candidates,
      @Nullable String threshold,
      List<String> limits,
      boolean selfVote,
      List<String> tellers,
      int restarts,
      Map<String, Object> input) {}

  /**
   * @param actsFor name of the delegate's unit where it is another one
   */
  record VoterRow(String unit, String name, @Nullable String delegate) {}

  record CandidateRow(String name, Award award) {}

  @Override
  public View view(WorkItem item) {
    long ballot = item.get(BALLOT);
    Map<String, MemberUnit> members = years.members(item.get(AWARD_YEAR));
    return new View(
        rounds.get(ballot).roundNumber() - 1,
        meetings.session(item.get(MEETING)).quorumRule(),
        box.roll(ballot).stream().map(voter -> row(voter, members)).toList(),
        rounds.options(ballot).stream()
            .map(each -> new CandidateRow(name(each.unit(), members), each.award()))
            .toList(),
        rounds.threshold(ballot).map(this::words).orElse(null),
        rounds.limits(ballot).stream().map(this::words).toList(),
        years.selfVoteAllowed(item.get(AWARD_YEAR)),
        List.copyOf(organisation.personNames(meetings.tellers(item.get(MEETING))).values()),
        rounds.restarts(ballot),
        blank());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    if (input.open()) {
      requireChecklist(input);
      keepers.openVoting(
          item.get(BALLOT),
          item.actor().userId(),
          Duration.ofHours(input.hours() == null ? HOURS : input.hours()),
          input.onPaper() == null ? Set.of() : new LinkedHashSet<>(input.onPaper()));
    } else {
      String reason = input.reason();
      if (reason == null || reason.isBlank()) {
        throw Refusal.at("reason", "ballot.reasonNotToOpen");
      }
      keepers.adjourn(item.get(BALLOT), adjourned(item.get(BALLOT), reason.strip()));
    }
    item.tell(VOTING_OPENED, input.open());
  }

  /** Why the session is over, and that a box was lost in it if one was. */
  private String adjourned(long ballot, String reason) {
    int restarts = rounds.restarts(ballot);
    String adjourned = words.say("ballot.adjourned", reason);
    return restarts == 0
        ? adjourned
        : adjourned + " " + words.say("ballot.minutes.restarted", restarts);
  }

  private static void requireChecklist(Input input) {
    Map<Check, @Nullable Boolean> checked = Objects.requireNonNullElse(input.checked(), Map.of());
    if (Stream.of(Check.values()).anyMatch(each -> !Boolean.TRUE.equals(checked.get(each)))) {
      throw Refusal.at("checked", "ballot.checklist");
    }
  }

  private static Map<String, Object> blank() {
    Map<String, Object> input = new HashMap<>();
    Map<Check, Boolean> checked = new EnumMap<>(Check.class);
    Stream.of(Check.values()).forEach(each -> checked.put(each, false));
    input.put("checked", checked);
    input.put("hours", HOURS);
    input.put("onPaper", List.of());
    return input;
  }

  private static VoterRow row(Voter voter, Map<String, MemberUnit> members) {
    boolean own = voter.unit().equals(voter.delegate());
    return new VoterRow(
        voter.unit(), name(voter.unit(), members), own ? null : name(voter.delegate(), members));
  }

  private static String name(String unit, Map<String, MemberUnit> members) {
    return members.get(unit).name();
  }

  private String words(Threshold threshold) {
    return words.say("ballot.threshold", threshold.share(), threshold.base(), threshold.rule());
  }

  private String words(Limit limit) {
    return words.say("ballot.limit", limit.award(), limit.most(), limit.rule());
  }
}
