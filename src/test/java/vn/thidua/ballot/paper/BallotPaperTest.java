package vn.thidua.ballot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.meeting.AttendanceKind;

/** A paper in clear text, and who takes part in the meeting in which it is cast. */
class BallotPaperTest {

  @Test
  void a_paper_is_read_as_it_was_written_and_tells_nothing_in_a_log() {
    BallotPaper paper = new BallotPaper("ADN", "7K2M-0000-0000-0000");

    assertThat(BallotPaper.of(paper.plain())).isEqualTo(paper);
    assertThat(paper).hasToString("Paper[secret]");
  }

  @Test
  void a_paper_without_marks_is_one_and_a_text_without_a_code_is_none() {
    assertThat(BallotPaper.of("\nmã")).isEqualTo(new BallotPaper("", "mã"));
    assertThat(BallotPaper.of("ADN")).isEqualTo(BallotPaper.UNREADABLE);
  }

  @Test
  void present_is_who_is_in_the_room_or_on_the_line() {
    assertThat(those(AttendanceKind::isPresent))
        .isEqualTo(EnumSet.of(AttendanceKind.PRESENT, AttendanceKind.REMOTE));
    assertThat(those(AttendanceKind::inWriting))
        .isEqualTo(EnumSet.of(AttendanceKind.WRITTEN_OPINION, AttendanceKind.REPRESENTED));
    assertThat(those(AttendanceKind::takesPart))
        .isEqualTo(EnumSet.complementOf(EnumSet.of(AttendanceKind.ABSENT)));
  }

  private static Set<AttendanceKind> those(Predicate<AttendanceKind> are) {
    return Stream.of(AttendanceKind.values()).filter(are).collect(Collectors.toSet());
  }
}
