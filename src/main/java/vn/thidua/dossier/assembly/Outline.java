package vn.thidua.dossier.assembly;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.ballot.MeetingRecord;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.review.ScoreRow;
import vn.thidua.year.AwardYear;

/**
 * As much of the earlier stages as tells whether a dossier can be assembled, and what its letter
 * says.
 *
 * @param reported units whose report was accepted
 */
public record Outline(
    AwardYear year,
    String cluster,
    Map<String, MemberUnit> members,
    MeetingRecord meeting,
    Set<String> reported,
    List<ScoreRow> scores) {

  public String nameOf(String unit) {
    MemberUnit member = members.get(unit);
    return member == null ? unit : member.name();
  }
}
