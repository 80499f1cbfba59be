package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.year.Award.CERTIFICATE;
import static vn.thidua.year.Award.FLAG;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.box.Ballots;
import vn.thidua.ballot.box.Publication;
import vn.thidua.ballot.count.Base;
import vn.thidua.ballot.count.Results;
import vn.thidua.ballot.count.RoundResults;
import vn.thidua.ballot.meeting.RollCall;
import vn.thidua.ballot.paper.Opinion;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.review.Reviews;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The program of one file: it counts as we do, and refuses whatever was changed. */
@DataJdbcTest
@Import(MeetingFixture.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RecountTest {

  private static final Path PROGRAM =
      Path.of("src", "main", "resources", "recount", "Recount.java").toAbsolutePath();

  @TempDir static Path folder;
  private static Method count;

  @Autowired Ballots ballots;
  @Autowired Polls polls;
  @Autowired Publication publication;
  @Autowired Results results;
  @Autowired RoundResults rows;
  @Autowired RollCall rollCall;
  @Autowired Meetings meetings;
  @Autowired AwardYears years;
  @Autowired Reviews reviews;

  private long meeting;
  private long ballot;

  @BeforeAll
  static void compileTheProgram() throws Exception {
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), PROGRAM.toString());
    assertThat(failed).isZero();
    Class<?> program =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, null).loadClass("Recount");
    count = program.getDeclaredMethod("count", byte[].class);
    count.setAccessible(true);
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void it_comes_to_our_figures_and_verdicts_on_every_base(Base base) throws Exception {
    Random random = new Random(base.ordinal());
    for (int run = 0; run < 8; run++) {
      String file = aBox(new Threshold(base, 2, 3, "thử"), random);
      declare();

      Object result = count.invoke(null, (Object) bytes(file));

      CountedRound counted = rows.counted(meeting).get(0);
      assertThat(value(result, "papers")).isEqualTo(counted.papers().collected());
      assertThat(value(result, "valid")).isEqualTo(counted.papers().valid());
      assertThat(value(result, "hash")).isEqualTo(publication.ofMeeting(meeting).get(0).sha256());
      List<?> lines = (List<?>) value(result, "lines");
      for (int line = 0; line < lines.size(); line++) {
        CountedRound.Line ours = counted.lines().get(line);
        assertThat(value(lines.get(line), "agree")).isEqualTo(ours.agree());
        assertThat(value(lines.get(line), "disagree")).isEqualTo(ours.votes().disagree());
        assertThat(value(lines.get(line), "noOpinion")).isEqualTo(ours.votes().noOpinion());
        assertThat(value(lines.get(line), "verdict").toString())
            .as(ours.verdict())
            .endsWith(ours.passed() ? ": ĐẠT" : ": KHÔNG ĐẠT");
      }
    }
  }

  @Test
  void a_box_in_which_one_byte_was_changed_is_refused_wherever_it_is() throws Exception {
    byte[] file = bytes(aBox(new Threshold(Base.MEMBERS, 80, 100, "R9"), new Random(1)));
    count.invoke(null, (Object) file);

    for (int at = 0; at < file.length; at++) {
      byte before = file[at];
      for (int changed : new int[] {before ^ 1, before ^ 32, ' '}) {
        if (changed != before) {
          file[at] = (byte) changed;
          assertRefused(file, "byte " + at);
        }
      }
      file[at] = before;
    }
  }

  @Test
  void a_box_with_a_paper_removed_or_doubled_or_cut_is_refused() throws Exception {
    String file = aBox(new Threshold(Base.MEMBERS, 80, 100, "R9"), new Random(2));
    int start = file.indexOf("{", file.indexOf("\"papers\""));
    int end = file.indexOf("}, ", start) + 3;
    String paper = file.substring(start, end);

    assertRefused(bytes(file.replace(paper, "")), "removed");
    assertRefused(bytes(file.replace(paper, paper + paper)), "doubled");
    assertRefused(bytes(file.substring(0, file.length() - 20)), "cut");
    assertRefused(bytes(file + " "), "longer");
    assertRefused(new byte[0], "empty");
  }

  @Test
  void it_runs_alone_and_a_voter_finds_his_paper() throws Exception {
    String file = aBox(new Threshold(Base.MEMBERS, 80, 100, "R9"), new Random(3));
    String receipt = file.replaceAll("(?s).*?\"receipt\" : \"([^\"]+)\".*", "$1");
    Path box = Files.writeString(folder.resolve("box-1.json"), file);

    String said = run(0, box.toString(), publication.ofMeeting(meeting).get(0).sha256(), receipt);

    assertThat(said).contains("Khớp với biên bản", "Phiếu / paper " + receipt, "Sở Ngoại vụ u1");
    assertThat(run(1, box.toString(), "0".repeat(64))).contains("không có trong tệp");
    Files.writeString(box, file.replace("\"members\" : 8", "\"members\" : 5"));
    assertThat(run(1, box.toString())).contains("KHÔNG CHẤP NHẬN");
  }

  @Test
  void a_run_off_is_won_by_most_votes() throws Exception {
    MeetingFixture.candidates(reviews, newMeeting(), "u1:FLAG:95", "u2:FLAG:90", "u3:FLAG:90");
    ballot = polls.open(meeting);
    vote(8, 7, 7);
    declare();
    ballot = polls.open(meeting);
    for (int voter = 1; voter <= 8; voter++) {
      polls.cast(
          ballot,
          "u" + voter,
          Map.of(
              new Option("u2", FLAG), voter <= 3 ? Opinion.AGREE : Opinion.DISAGREE,
              new Option("u3", FLAG), voter <= 3 ? Opinion.DISAGREE : Opinion.AGREE));
    }
    polls.close(ballot);

    Object result = count.invoke(null, (Object) bytes(publication.file(ballot).orElseThrow()));

    assertThat(((List<?>) value(result, "lines")).stream().map(line -> value(line, "verdict")))
        .isEqualTo(List.of("KHÔNG ĐƯỢC CHỌN", "ĐƯỢC CHỌN"));
  }

  private void vote(int... agreeing) {
    for (int voter = 0; voter < 8; voter++) {
      Map<Option, Opinion> choices = new HashMap<>();
      for (int unit = 0; unit < agreeing.length; unit++) {
        choices.put(
            new Option("u" + (unit + 1), FLAG),
            voter < agreeing[unit] ? Opinion.AGREE : Opinion.DISAGREE);
      }
      polls.cast(ballot, "u" + (voter + 1), choices);
    }
    polls.close(ballot);
  }

  private long newMeeting() {
    AwardYear year = MeetingFixture.aClusterOf(8, years, reviews);
    meeting = rollCall.record(rollCall.call(year.id()), MeetingFixture.everybodyPresent(year));
    rollCall.checkQuorum(meeting, MeetingFixture.RULES);
    meetings.adoptScoreTable(meeting, "gd-u1", null);
    return year.id();
  }

  /** A box of random papers, some of them blank or spoilt; one member does not vote. */
  private String aBox(Threshold threshold, Random random) {
    newMeeting();
    ballot = polls.open(meeting, new OtherRules(threshold, 2), Set.of());
    for (int voter = 1; voter <= 7; voter++) {
      if (random.nextInt(6) == 0) {
        ballots.castSpoilt(ballot, "u" + voter, RandomCode.next(), RandomCode.next());
      } else {
        polls.cast(ballot, "u" + voter, randomPaper(random));
      }
    }
    polls.close(ballot);
    return publication.file(ballot).orElseThrow();
  }

  private static Map<Option, Opinion> randomPaper(Random random) {
    Map<Option, Opinion> choices = new HashMap<>();
    for (String unit : List.of("u1", "u2", "u3")) {
      choices.put(new Option(unit, FLAG), Opinion.values()[random.nextInt(3)]);
    }
    choices.put(new Option("u3", CERTIFICATE), Opinion.DISAGREE);
    if (choices.values().stream().filter(each -> each == Opinion.AGREE).count() > 2) {
      choices.put(new Option("u1", FLAG), Opinion.NO_OPINION);
    }
    return choices;
  }

  private void declare() {
    meetings.tellers(meeting).forEach(each -> results.confirm(ballot, each, true, null));
    results.declare(ballot, MeetingFixture.RULES);
  }

  private static void assertRefused(byte[] file, String what) {
    assertThatThrownBy(() -> count.invoke(null, (Object) file))
        .as(what)
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .satisfies(refused -> assertThat(refused.getClass().getSimpleName()).isEqualTo("Refused"));
  }

  private static String run(int expected, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                PROGRAM.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(expected);
    return said;
  }

  private static Object value(Object record, String component) {
    try {
      Method accessor = record.getClass().getDeclaredMethod(component);
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
