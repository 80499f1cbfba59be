package vn.thidua.ballot.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.notification.Mailbox;
import vn.thidua.review.Candidate;
import vn.thidua.review.Reviews;
import vn.thidua.rights.Role;
import vn.thidua.words.Words;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** Notice and agenda of a session: written from the year's state, kept, and mailed to directors. */
@Service
public class Notice {

  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final AwardYears years;
  private final Reviews reviews;
  private final Organisation organisation;
  private final Mailbox mailbox;
  private final Words words;
  private final Clock clock;

  Notice(
      JdbcClient jdbc,
      Sessions sessions,
      AwardYears years,
      Reviews reviews,
      Organisation organisation,
      Mailbox mailbox,
      Words words,
      Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.years = years;
    this.reviews = reviews;
    this.organisation = organisation;
    this.mailbox = mailbox;
    this.words = words;
    this.clock = clock;
  }

  /**
   * What the meeting has to decide, as the year stands now. No score: those are for the meeting.
   */
  String agenda(long awardYear) {
    AwardYear year = years.asOpened(awardYear);
    Map<String, MemberUnit> members = years.members(awardYear);
    List<Candidate> candidates = reviews.candidates(awardYear);
    List<String> lines = new ArrayList<>();
    lines.add(words.say("ballot.agenda.attendance", year.units().size()));
    lines.add(words.say("ballot.agenda.scores", reviews.scoreTable(awardYear).size()));
    lines.add(words.say("ballot.agenda.tellers", TellersBoard.SIZE));
    for (Award award : Award.values()) {
      List<String> names =
          candidates.stream()
              .filter(each -> each.award() == award)
              .map(each -> members.get(each.unit()).name())
              .toList();
      lines.add(
          words.say(
              "ballot.agenda.ballot",
              award,
              year.quotas().getOrDefault(award, 0),
              names.isEmpty() ? words.say("ballot.agenda.nobody") : String.join(", ", names)));
    }
    lines.add(words.say("ballot.agenda.minutes"));
    List<String> numbered = new ArrayList<>();
    lines.forEach(line -> numbered.add(numbered.size() + 1 + ". " + line));
    return String.join("\n", numbered);
  }

  /** The directors of all members. */
  Collection<String> recipients(long awardYear) {
    return organisation.people(years.asOpened(awardYear).units(), Role.DIRECTOR).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  /** To what day and place the members of a session were invited. */
  record Invitation(LocalDate on, String place) {}

  /** Empty as long as nobody was invited. */
  Optional<Invitation> sent(long meeting) {
    return jdbc.sql("select meets_at, place from meeting_notice where meeting = :meeting")
        .param("meeting", meeting)
        .query(
            (row, number) ->
                new Invitation(
                    row.getObject(1, OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                    row.getString(2)))
        .optional();
  }

  @Transactional
  void send(long meeting, String secretary, LocalDateTime at, String place, String additions) {
    Session session = sessions.get(meeting);
    AwardYear year = years.requireOpen(session.awardYear());
    if (at.getYear() < year.number() || at.getYear() > year.number() + 1) {
      throw Refusal.at("meetsOn", "ballot.heldOutsideYear", String.valueOf(year.number()));
    }
    String agenda = agenda(year.id()) + (additions.isEmpty() ? "" : "\n" + additions);
    jdbc.sql(
            """
            insert into meeting_notice (meeting, meets_at, place, agenda, sent_by, sent_at)
            values (:meeting, :at, :place, :agenda, :by, :now)
            """)
        .param("meeting", meeting)
        .param("at", at.atZone(clock.getZone()).toOffsetDateTime())
        .param("place", place)
        .param("agenda", agenda)
        .param("by", secretary)
        .param("now", OffsetDateTime.now(clock))
        .update();
    String cluster = organisation.clusterName(year.cluster());
    mailbox.post(
        "meeting-notice:" + meeting,
        year.businessKey(),
        recipients(year.id()),
        words.say("ballot.notice.subject", cluster, year.number()),
        words.say("ballot.notice.text", cluster, year.number(), at, place, agenda));
  }
}
