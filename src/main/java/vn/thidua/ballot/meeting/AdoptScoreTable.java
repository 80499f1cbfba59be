package vn.thidua.ballot.meeting;

import static vn.thidua.workflow.ProcessVariables.AWARD_YEAR;
import static vn.thidua.workflow.ProcessVariables.MEETING;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.Meetings;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.review.Candidate;
import vn.thidua.review.Reviews;
import vn.thidua.review.ScoreRow;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYears;

/** The chair puts the score table to the meeting and adopts it; objections are noted. */
@Component
public class AdoptScoreTable implements TaskWork<AdoptScoreTable.Input> {

  private final Meetings meetings;
  private final Reviews reviews;
  private final AwardYears years;

  AdoptScoreTable(Meetings meetings, Reviews reviews, AwardYears years) {
    this.meetings = meetings;
    this.reviews = reviews;
    this.years = years;
  }

  /**
   * @param objections of members, for the minutes; null if there were none
   */
  record Input(
      @NotNull @AssertTrue Boolean adopted, @Nullable @Size(max = 4000) String objections) {}

  public record View(
      @Nullable LocalDate heldOn,
      @Nullable String place,
      @Nullable String quorum,
      List<Attending> attendance,
      List<Row> rows,
      List<Standing> candidates) {}

  record Attending(String name, AttendanceKind kind) {}

  /**
   * @param change how the head's list of candidates departs from the nomination here; null if it
   *     does not
   */
  record Row(String name, @JsonUnwrapped ScoreRow score) {}

  record Standing(String name, Award award, BigDecimal settledScore) {}

  @Override
  public boolean confirmsWhatIsShown() {
    return true;
  }

  @Override
  public View view(WorkItem item) {
    long year = item.get(AWARD_YEAR);
    Session session = meetings.session(item.get(MEETING));
    Map<String, MemberUnit> members = years.members(year);
    return new View(
        session.heldOn(),
        session.place(),
        session.quorumRule(),
        meetings.attendance(session.id()).entrySet().stream()
            .map(each -> new Attending(members.get(each.getKey()).name(), each.getValue()))
            .toList(),
        reviews.scoreTable(year).stream().map(each -> row(each, members)).toList(),
        reviews.candidates(year).stream().map(each -> standing(each, members)).toList());
  }

  @Override
  public void perform(WorkItem item, Input input) {
    meetings.adoptScoreTable(item.get(MEETING), item.actor().userId(), input.objections());
  }

  private static Row row(ScoreRow each, Map<String, MemberUnit> members) {
    return new Row(members.get(each.unit()).name(), each);
  }

  private static Standing standing(Candidate each, Map<String, MemberUnit> members) {
    return new Standing(members.get(each.unit()).name(), each.award(), each.settledScore());
  }
}
