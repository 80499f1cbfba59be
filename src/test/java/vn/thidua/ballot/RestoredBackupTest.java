package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.box.BallotBox;
import vn.thidua.ballot.box.Ballots;
import vn.thidua.ballot.box.BoxKeepers;
import vn.thidua.ballot.box.OpenBox;
import vn.thidua.ballot.box.Publication;
import vn.thidua.ballot.meeting.RollCall;
import vn.thidua.ballot.paper.BallotPaper;
import vn.thidua.ballot.paper.Opinion;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.review.Reviews;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * The whole database is put back to a moment when seven of eight had voted: what such a backup
 * holds, why its box must not be opened once more, and what the tellers do instead (ADR 3).
 */
@DataJdbcTest
@Import(MeetingFixture.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RestoredBackupTest {

  @TempDir Path folder;

  @Autowired Ballots ballots;
  @Autowired BoxKeepers keepers;
  @Autowired Polls polls;
  @Autowired BallotBox box;
  @Autowired Publication publication;
  @Autowired OpenBox openBox;
  @Autowired RollCall rollCall;
  @Autowired Meetings meetings;
  @Autowired MeetingFixture.DraftedText draftedText;
  @Autowired AwardYears years;
  @Autowired Reviews reviews;
  @Autowired JdbcTemplate jdbc;

  private final Map<String, String> receipts = new LinkedHashMap<>();
  private long meeting;
  private long ballot;
  private Path backup;

  @BeforeEach
  void a_backup_is_taken_before_the_last_member_votes() {
    AwardYear year = MeetingFixture.aClusterOf(8, years, reviews);
    meeting = rollCall.record(rollCall.call(year.id()), MeetingFixture.everybodyPresent(year));
    rollCall.checkQuorum(meeting, MeetingFixture.RULES);
    meetings.adoptScoreTable(meeting, "gd-u1", null);
    ballot = polls.open(meeting);
    for (int voter = 1; voter <= 7; voter++) {
      cast("u" + voter);
    }
    backup = dump();
    cast("u8");
  }

  @Test
  void it_holds_no_paper_and_opens_with_two_passphrases_only() throws IOException {
    restore();
    ballots.close(ballot);
    assertThat(Files.readString(backup)).doesNotContain(receipts.values());

    assertThatThrownBy(() -> keepers.openBox(ballot, "gd-u8", "guess"))
        .isInstanceOf(Refusal.class)
        .hasMessage("ballot.wrongPassphrase");
    keepers.openBox(ballot, "gd-u8", Polls.PASSPHRASE);
    assertThat(Files.readString(dump())).doesNotContain(receipts.values());

    keepers.openBox(ballot, "gd-u7", Polls.PASSPHRASE);
    assertThat(Files.readString(dump())).contains(codes());
    assertThat(codes()).hasSize(7);
  }

  @Test
  void opened_once_more_it_would_tell_who_voted_what_after_it_was_taken() {
    polls.close(ballot);
    List<String> first = codes();

    restore();
    polls.close(ballot);

    assertThat(first).hasSize(8);
    first.removeAll(codes());
    assertThat(first).containsExactly(receipts.get("u8"));
  }

  @Test
  void the_form_shows_the_key_of_a_box_that_was_published_before() {
    polls.close(ballot);
    String published = publication.ofMeeting(meeting).get(0).verifyKey();

    restore();
    ballots.close(ballot);

    OpenBox.View form =
        openBox.view(
            MeetingFixture.item(
                "openBox",
                MeetingFixture.directorOf("u8"),
                Map.of("ballot", ballot, "meeting", meeting)));
    assertThat(form.key()).isEqualTo(published);
    assertThat(form.voted()).isEqualTo(7);
    assertThat(publication.ofMeeting(meeting)).isEmpty();
  }

  @Test
  void two_tellers_put_it_away_unopened_and_the_round_is_voted_again_with_new_keys() {
    polls.close(ballot);
    List<String> first = codes();
    String key = publication.ofMeeting(meeting).get(0).verifyKey();

    restore();
    ballots.close(ballot);
    keepers.losePassphrase(ballot, "gd-u8");
    keepers.losePassphrase(ballot, "gd-u6");

    for (String table : List.of("sealed_paper", "seal_layer", "ballot_seal", "ballot_paper")) {
      assertThat(count(table + " where ballot = " + ballot)).as(table).isZero();
    }
    assertThat(count("teller_key where meeting = " + meeting)).isZero();
    polls.openVoting(ballot, Set.of());
    for (int voter = 1; voter <= 8; voter++) {
      cast("u" + voter);
    }
    polls.close(ballot);
    assertThat(publication.ofMeeting(meeting).get(0).verifyKey()).isNotEqualTo(key);
    assertThat(codes()).hasSize(8).doesNotContainAnyElementsOf(first);
    assertThat(draftedText.of(meeting)).contains("bỏ phiếu lại 1 lần");
  }

  private void cast(String unit) {
    Map<Option, Opinion> choices = new HashMap<>();
    ballots.options(ballot).forEach(each -> choices.put(Option.of(each), Opinion.NO_OPINION));
    receipts.put(unit, RandomCode.next());
    ballots.cast(ballot, unit, choices, RandomCode.next(), receipts.get(unit));
  }

  /** The codes of the papers in the open box. */
  private List<String> codes() {
    return new ArrayList<>(box.contents(ballot).stream().map(BallotPaper::receipt).toList());
  }

  private int count(String from) {
    return jdbc.queryForObject("select count(*) from " + from, Integer.class);
  }

  private Path dump() {
    Path file = folder.resolve("backup-" + System.nanoTime() + ".sql");
    jdbc.execute("script to '%s' charset 'UTF-8'".formatted(file));
    return file;
  }

  private void restore() {
    jdbc.execute("drop all objects");
    jdbc.execute("runscript from '%s' charset 'UTF-8'".formatted(backup));
  }
}
