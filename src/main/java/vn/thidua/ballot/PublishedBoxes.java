package vn.thidua.ballot;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.thidua.workflow.Actor;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * Who may read a published box: the members whose delegates voted in it, and the Ministry, once the
 * tellers have confirmed its count and the result is declared. No administrator.
 */
@Service
class PublishedBoxes {

  private static final String MINISTRY = "ministry";

  private final Publication publication;
  private final Rounds rounds;
  private final Sessions sessions;
  private final AwardYears years;

  PublishedBoxes(Publication publication, Rounds rounds, Sessions sessions, AwardYears years) {
    this.publication = publication;
    this.rounds = rounds;
    this.sessions = sessions;
    this.years = years;
  }

  /**
   * @param name such as {@code box-1.json}
   */
  record File(String name, String content) {}

  List<Publication.Published> ofYear(Actor reader, String cluster, int number) {
    AwardYear year =
        years
            .find(cluster, number)
            .filter(it -> mayRead(reader, it))
            .orElseThrow(() -> new Refusal("ballot.boxNotYours"));
    return sessions.quorate(year.id()).stream()
        .flatMap(session -> publication.ofMeeting(session.id()).stream())
        .filter(box -> rounds.get(box.ballot()).outcome() != null)
        .toList();
  }

  /**
   * @throws Refusal if there is no such box, it is not published yet, or not this reader's
   */
  File file(Actor reader, long ballot) {
    BallotRound round =
        rounds
            .find(ballot)
            .filter(it -> it.outcome() != null)
            .filter(it -> mayRead(reader, years.asOpened(sessions.get(it.meeting()).awardYear())))
            .orElseThrow(() -> new Refusal("ballot.boxNotYours"));
    return new File(
        "box-" + round.roundNumber() + ".json",
        publication.file(ballot).orElseThrow(() -> new Refusal("ballot.boxNotYours")));
  }

  private static boolean mayRead(Actor reader, AwardYear year) {
    return reader.belongsTo(MINISTRY) || year.units().stream().anyMatch(reader::belongsTo);
  }
}
