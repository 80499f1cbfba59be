package vn.thidua.ballot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;

/** Prepares the counted rounds of a meeting for the forms. */
@Component
class CountViews {

  private final RoundResults results;
  private final Rounds rounds;
  private final Publication publication;
  private final Revelations revelations;

  CountViews(
      RoundResults results, Rounds rounds, Publication publication, Revelations revelations) {
    this.results = results;
    this.rounds = rounds;
    this.publication = publication;
    this.revelations = revelations;
  }

  List<CountView> ofMeeting(long meeting, Map<String, MemberUnit> members) {
    List<BallotRound> all = rounds.ofMeeting(meeting);
    Map<Integer, Publication.Published> boxes =
        publication.ofMeeting(meeting).stream()
            .collect(Collectors.toMap(Publication.Published::round, box -> box));
    return results.counted(meeting).stream()
        .map(
            round ->
                CountView.of(
                    round,
                    results.bases(all.get(round.round() - 1).id()).orElse(null),
                    boxes.get(round.round()),
                    members,
                    revelations.of(round, members)))
        .toList();
  }
}
