package vn.thidua.dossier;

import java.util.List;
import java.util.Map;
import vn.thidua.ballot.MeetingRecord;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.ReportVersion;
import vn.thidua.review.ScoreRow;
import vn.thidua.year.AwardYear;

/**
 * What the earlier stages hand to the dossier, read once.
 *
 * @param reports the accepted ones, by unit
 * @param people names of those who signed or counted, by user id
 */
record Facts(
    AwardYear year,
    String cluster,
    Map<String, MemberUnit> members,
    MeetingRecord meeting,
    Map<String, ReportVersion> reports,
    List<ScoreRow> scores,
    Map<String, Criterion> criteria,
    Map<String, String> people) {

  String nameOf(String unit) {
    MemberUnit member = members.get(unit);
    return member == null ? unit : member.name();
  }

  String personName(String userId) {
    return people.getOrDefault(userId, userId);
  }
}
