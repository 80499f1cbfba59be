package vn.thidua.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import vn.thidua.ballot.box.Publication;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.cluster.Organisation;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * Who may read a published box: the members whose delegates voted in it, and the Ministry, once the
 * tellers have confirmed its count and the result is declared. No administrator.
 */
@Service
public class PublishedBoxes {

  private static final String PROGRAM = "Recount.java";
  private static final String SCHEMA = "box.schema.json";

  private final Publication publication;
  private final Rounds rounds;
  private final Sessions sessions;
  private final AwardYears years;
  private final Organisation organisation;
  private final Words words;

  PublishedBoxes(
      Publication publication,
      Rounds rounds,
      Sessions sessions,
      AwardYears years,
      Organisation organisation,
      Words words) {
    this.publication = publication;
    this.rounds = rounds;
    this.sessions = sessions;
    this.years = years;
    this.organisation = organisation;
    this.words = words;
  }

  /**
   * @param name such as {@code box-1.json}
   */
  public record File(String name, String content) {}

  /**
   * What belongs into the year's dossier, and so to those who read it: the published boxes, and the
   * program and the schema with which anybody counts them again.
   *
   * @return nothing where no box was published
   */
  public List<File> enclosed(long awardYear) {
    List<File> files =
        published(awardYear)
            .map(box -> rounds.get(box.ballot()))
            .map(round -> file(round.id(), round.roundNumber()))
            .toList();
    return files.isEmpty()
        ? files
        : Stream.concat(files.stream(), Stream.of(PROGRAM, SCHEMA).map(PublishedBoxes::shipped))
            .toList();
  }

  /**
   * A box in the list of those a person may read.
   *
   * @param year its cluster and year in words
   */
  public record Listed(String year, long ballot, int round, String sha256) {}

  /** Those of the reader's years, newest first; of all years for the Ministry. */
  public List<Listed> of(Actor reader) {
    Stream<AwardYear> readable =
        reader.may(Right.READ_FORWARDED)
            ? years.all().stream()
            : reader.units(Right.READ_BOXES).stream()
                .flatMap(unit -> years.ofUnit(unit).stream())
                .distinct();
    return readable
        .sorted(Comparator.comparing(AwardYear::number).reversed())
        .flatMap(year -> published(year.id()).map(box -> listed(year, box)))
        .toList();
  }

  private Listed listed(AwardYear year, Publication.Published box) {
    return new Listed(
        words.say("ballot.yearOfCluster", organisation.clusterName(year.cluster()), year.number()),
        box.ballot(),
        box.round(),
        box.sha256());
  }

  public List<Publication.Published> ofYear(Actor reader, String cluster, int number) {
    AwardYear year =
        years
            .find(cluster, number)
            .filter(it -> mayRead(reader, it))
            .orElseThrow(() -> new Refusal("ballot.boxNotYours"));
    return published(year.id()).toList();
  }

  private Stream<Publication.Published> published(long awardYear) {
    return sessions.quorate(awardYear).stream()
        .flatMap(session -> publication.ofMeeting(session.id()).stream())
        .filter(box -> rounds.get(box.ballot()).outcome() != null);
  }

  /**
   * @throws Refusal if there is no such box, it is not published yet, or not this reader's
   */
  public File file(Actor reader, long ballot) {
    BallotRound round =
        rounds
            .find(ballot)
            .filter(it -> it.outcome() != null)
            .filter(it -> mayRead(reader, years.asOpened(sessions.get(it.meeting()).awardYear())))
            .orElseThrow(() -> new Refusal("ballot.boxNotYours"));
    return file(ballot, round.roundNumber());
  }

  private File file(long ballot, int round) {
    return new File(
        "box-" + round + ".json",
        publication.file(ballot).orElseThrow(() -> new Refusal("ballot.boxNotYours")));
  }

  private static File shipped(String name) {
    try {
      return new File(
          name,
          new ClassPathResource("recount/" + name).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean mayRead(Actor reader, AwardYear year) {
    return reader.may(Right.READ_FORWARDED) || reader.may(Right.READ_BOXES, year.units());
  }
}
