package vn.thidua.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;

/** Prepares the counted rounds of a meeting for the forms. */
@Component
class CountViews {

  private final RoundResults results;
  private final Revelations revelations;

  CountViews(RoundResults results, Revelations revelations) {
    this.results = results;
    this.revelations = revelations;
  }

  List<CountView> ofMeeting(long meeting, Map<String, MemberUnit> members) {
    List<RoundResults.Beside> beside = results.beside(meeting);
    List<CountView> views = new ArrayList<>();
    for (CountedRound round : results.counted(meeting)) {
      views.add(
          CountView.of(round, beside.get(views.size()), members, revelations.of(round, members)));
    }
    return views;
  }
}
