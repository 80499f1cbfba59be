package vn.thidua.ballot.box;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.archive.Fingerprint;
import vn.thidua.ballot.BallotResult;
import vn.thidua.ballot.BallotRound;
import vn.thidua.ballot.Rounds;
import vn.thidua.ballot.Threshold;
import vn.thidua.ballot.meeting.Session;
import vn.thidua.ballot.meeting.Sessions;
import vn.thidua.ballot.paper.BallotPaper;
import vn.thidua.ballot.seal.BoxSecret;
import vn.thidua.ballot.selection.Ties;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.review.Candidate;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * Writes an opened box as one signed, self-contained file, whose schema is {@code
 * recount/box.schema.json} and which {@code recount/Recount.java} reads and counts without us.
 */
@Component
public class Publication {

  private static final String FORMAT = "thidua-box/1";

  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final Rounds rounds;
  private final BallotBox box;
  private final Ties ties;
  private final AwardYears years;
  private final Organisation organisation;
  private final ObjectWriter json = new ObjectMapper().writerWithDefaultPrettyPrinter();

  Publication(
      JdbcClient jdbc,
      Sessions sessions,
      Rounds rounds,
      BallotBox box,
      Ties ties,
      AwardYears years,
      Organisation organisation) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.rounds = rounds;
    this.box = box;
    this.ties = ties;
    this.years = years;
    this.organisation = organisation;
  }

  /**
   * A published box.
   *
   * @param sha256 of the file's bytes, hexadecimal; it stands in the minutes
   * @param verifyKey X.509 of the Ed25519 key, hexadecimal; it stands in the minutes too
   */
  public record Published(long ballot, int round, String sha256, String verifyKey) {}

  /**
   * Signs and keeps the file of an opened box.
   *
   * @param verifyKey X.509 of the key that checks what the secret signs, hexadecimal
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void publish(BallotRound round, String verifyKey, BoxSecret secret) {
    String content = content(round);
    String file =
        "{\"box\":"
            + content
            + ",\"signature\":{\"algorithm\":\"Ed25519\",\"publicKey\":\""
            + verifyKey
            + "\",\"value\":\""
            + secret.sign(content)
            + "\"}}\n";
    jdbc.sql("insert into published_box (ballot, content, sha256) values (:ballot, :file, :hash)")
        .param("ballot", round.id())
        .param("file", file)
        .param("hash", Fingerprint.of(file))
        .update();
  }

  /** The file as it was signed; empty if the box is sealed, or was never published. */
  public Optional<String> file(long ballot) {
    return jdbc.sql("select content from published_box where ballot = :ballot")
        .param("ballot", ballot)
        .query(String.class)
        .optional();
  }

  /** The boxes of a meeting, in the order of its rounds. */
  public List<Published> ofMeeting(long meeting) {
    return jdbc.sql(
            """
            select r.id as ballot, r.round_number as round, p.sha256, s.verify_key
            from ballot_round r
            join published_box p on p.ballot = r.id
            join ballot_seal s on s.ballot = r.id
            where r.meeting = :meeting order by r.round_number
            """)
        .param("meeting", meeting)
        .query(Published.class)
        .list();
  }

  private String content(BallotRound round) {
    Session session = sessions.get(round.meeting());
    AwardYear year = years.asOpened(session.awardYear());
    BallotBox.Turnout turnout = box.turnout(round.id());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("format", FORMAT);
    content.put("cluster", organisation.clusterName(year.cluster()));
    content.put("year", year.number());
    content.put("session", session.sessionNumber());
    content.put("heldOn", String.valueOf(session.heldOn()));
    content.put("round", round.roundNumber());
    content.put("runOff", round.isRunOff());
    content.put("members", year.units().size());
    content.put("present", sessions.present(session.id()));
    content.put("entitled", turnout.entitled());
    content.put("voted", turnout.voted());
    content.put("places", round.isRunOff() ? seats(round) : new TreeMap<>(year.quotas()));
    content.put("limits", limits(round.id()));
    content.put("rule", rounds.threshold(round.id()).map(Publication::rule).orElse(null));
    content.put("options", options(round.id(), years.members(year.id())));
    content.put("papers", papers(round.id()));
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A box was not written");
    }
  }

  private Map<Award, Integer> seats(BallotRound round) {
    List<BallotRound> all = rounds.ofMeeting(round.meeting());
    Map<Award, Integer> seats = new TreeMap<>();
    ties.of(all.get(round.roundNumber() - 2).id()).stream()
        .filter(tie -> tie.tie().outcome() == BallotResult.RUN_OFF)
        .forEach(tie -> seats.put(tie.award(), tie.tie().seats()));
    return seats;
  }

  private Map<Award, Integer> limits(long ballot) {
    Map<Award, Integer> limits = new TreeMap<>();
    rounds.limits(ballot).forEach(limit -> limits.put(limit.award(), limit.most()));
    return limits;
  }

  private static @Nullable Map<String, Object> rule(Threshold threshold) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("base", threshold.base());
    rule.put("numerator", threshold.numerator());
    rule.put("denominator", threshold.denominator());
    rule.put("words", threshold.rule());
    return rule;
  }

  private List<Map<String, Object>> options(long ballot, Map<String, MemberUnit> members) {
    List<Map<String, Object>> options = new ArrayList<>();
    for (Candidate each : rounds.options(ballot)) {
      Map<String, Object> option = new LinkedHashMap<>();
      option.put("unit", each.unit());
      option.put("name", Objects.requireNonNull(members.get(each.unit())).name());
      option.put("award", each.award());
      options.add(option);
    }
    return options;
  }

  private List<Map<String, Object>> papers(long ballot) {
    return box.contents(ballot).stream()
        .sorted(Comparator.comparing(BallotPaper::receipt))
        .map(
            paper -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("receipt", paper.receipt());
              one.put("marks", paper.choices());
              return one;
            })
        .toList();
  }
}
