package vn.thidua.ballot.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.workflow.Refusal;

/**
 * Who may be a teller: three delegates of attending members, of different units; not of candidate
 * units as long as three others attend. Where fewer than three members attend, there is one teller
 * for each.
 */
record TellersBoard(List<Delegate> delegates, Map<String, AttendanceKind> attendance) {

  static final int SIZE = 3;

  void require(List<String> tellers) {
    Map<String, Delegate> attending =
        attending().stream().collect(Collectors.toMap(Delegate::userId, each -> each));
    if (!attending.keySet().containsAll(tellers)) {
      throw Refusal.at("tellers", "ballot.tellerNotAttending");
    }
    Set<String> units = new HashSet<>();
    tellers.forEach(each -> units.add(attending.get(each).unit()));
    int needed = Math.min(SIZE, unitsOf(attending.values().stream().toList()).size());
    if (tellers.size() != needed || units.size() != needed) {
      throw Refusal.at("tellers", "ballot.wrongNumberOfTellers", needed);
    }
    if (enoughOthers() && tellers.stream().anyMatch(each -> attending.get(each).candidate())) {
      throw Refusal.at("tellers", "ballot.tellerIsCandidate");
    }
  }

  private List<Delegate> attending() {
    return delegates.stream()
        .filter(each -> attendance.getOrDefault(each.unit(), AttendanceKind.ABSENT).isPresent())
        .toList();
  }

  private boolean enoughOthers() {
    return unitsOf(attending().stream().filter(each -> !each.candidate()).toList()).size() >= SIZE;
  }

  private static Set<String> unitsOf(List<Delegate> delegates) {
    return delegates.stream().map(Delegate::unit).collect(Collectors.toSet());
  }
}
