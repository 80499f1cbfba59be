package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.year.Award.CERTIFICATE;
import static vn.thidua.year.Award.FLAG;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.review.Reviews;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/**
 * Somebody who owns the database, its file and the logs, and knows from the engine's history who
 * voted when, looks for who voted what. He knows the order of voting exactly; before each guess he
 * reads every table in every order he can think of.
 *
 * <p>Guessing matches one voter of a poll on average, with variance one (fixed points of a random
 * order). Over {@value RUNS} polls a way of joining is "better than guessing" if it matches more
 * than {@value RUNS} + 4·√{@value RUNS} voters: by chance that happens to one honest way in 30,000.
 */
@DataJdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(MeetingFixture.class)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AttackerTest {

  private static final int RUNS = 150;
  private static final int VOTERS = 8;

  @TempDir static Path folder;

  @DynamicPropertySource
  static void aFile(DynamicPropertyRegistry properties) {
    properties.add(
        "spring.datasource.url",
        () -> "jdbc:h2:file:" + folder.resolve("attacked") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
  }

  @Autowired Ballots ballots;
  @Autowired Polls polls;
  @Autowired RollCall rollCall;
  @Autowired Meetings meetings;
  @Autowired AwardYears years;
  @Autowired Reviews reviews;
  @Autowired JdbcClient jdbc;

  private long ballot;

  /** A paper as the attacker finds it in the open box. */
  private record Found(String id, String marks, String receipt, long row) {}

  @Test
  void no_order_id_code_or_size_joins_voters_to_papers_better_than_guessing() {
    Map<String, Integer> matches = new LinkedHashMap<>();
    Random random = new Random(2016);
    for (int run = 0; run < RUNS; run++) {
      List<String> order = holdAPoll(random);
      ways().forEach((way, papers) -> matches.merge(way, matched(order, papers), Integer::sum));
    }

    int limit = RUNS + (int) Math.ceil(4 * Math.sqrt(RUNS));
    assertThat(matches).hasSizeGreaterThan(8);
    assertThat(matches)
        .as("matched by way, limit %d", limit)
        .allSatisfy((way, hits) -> assertThat(hits).as(way).isLessThanOrEqualTo(limit));
  }

  @Test
  void this_attack_finds_the_voters_of_a_box_that_is_not_rewritten() {
    // the guard itself: papers that lie as they came are found at once
    List<String> cast = List.of("a", "b", "c");
    assertThat(matched(cast, List.of("a", "b", "c"))).isEqualTo(3);
  }

  @Test
  void while_the_voting_is_open_neither_the_file_nor_the_log_holds_a_paper(CapturedOutput log)
      throws IOException {
    open();
    String receipt = RandomCode.next();
    ballots.cast(ballot, "u1", paper(5), RandomCode.next(), receipt);
    ballots.close(ballot);
    jdbc.sql("checkpoint sync").update();

    assertThat(bytesOnDisk()).doesNotContain(receipt);
    assertThat(log.getAll()).doesNotContain(receipt).doesNotContain(marks(paper(5)));

    polls.openBox(ballot);
    jdbc.sql("checkpoint sync").update();
    assertThat(bytesOnDisk()).contains(receipt);
  }

  /** The papers in every order and by every size that the tables offer. */
  private Map<String, List<String>> ways() {
    List<Found> found =
        jdbc.sql(
                """
                select cast(id as varchar) as id, choices as marks, receipt, _rowid_ as "row"
                from ballot_paper where ballot = ? order by _rowid_
                """)
            .param(ballot)
            .query(
                (row, number) ->
                    new Found(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
            .list();
    Map<String, Comparator<Found>> orders = new LinkedHashMap<>();
    orders.put("row number", Comparator.comparing(Found::row));
    orders.put("id", Comparator.comparing(Found::id));
    orders.put("receipt", Comparator.comparing(Found::receipt));
    orders.put("marks", Comparator.comparing(Found::marks));
    orders.put("sum of the id", Comparator.comparing(each -> each.id().chars().sum()));
    Map<String, List<String>> ways = new LinkedHashMap<>();
    orders.forEach(
        (name, order) -> {
          ways.put(name, found.stream().sorted(order).map(Found::marks).toList());
          ways.put(
              name + ", reversed",
              found.stream().sorted(order.reversed()).map(Found::marks).toList());
        });
    ways.put("as read without an order", read("select choices from ballot_paper where ballot = ?"));
    ways.put("published", published());
    assertThat(found).extracting(each -> each.marks().length()).containsOnly(4);
    assertThat(found).extracting(each -> each.receipt().length()).containsOnly(19);
    return ways;
  }

  private List<String> published() {
    List<String> marks = new ArrayList<>();
    String file = read("select content from published_box where ballot = ?").get(0);
    java.util.regex.Matcher each =
        java.util.regex.Pattern.compile("\"marks\" : \"([A-Z]+)\"").matcher(file);
    while (each.find()) {
      marks.add(each.group(1));
    }
    return marks;
  }

  private List<String> read(String sql) {
    return jdbc.sql(sql).param(ballot).query(String.class).list();
  }

  /** How many voters stand where their papers stand. */
  private static int matched(List<String> cast, List<String> papers) {
    assertThat(papers).hasSameSizeAs(cast);
    int matched = 0;
    for (int place = 0; place < cast.size(); place++) {
      matched += cast.get(place).equals(papers.get(place)) ? 1 : 0;
    }
    return matched;
  }

  /**
   * Eight voters with eight different papers vote in a random order.
   *
   * @return the papers in the order in which they were cast
   */
  private List<String> holdAPoll(Random random) {
    AwardYear year = open();
    List<String> voters = new ArrayList<>(year.units());
    List<Integer> papers = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
    Collections.shuffle(voters, random);
    Collections.shuffle(papers, random);
    List<String> cast = new ArrayList<>();
    for (int place = 0; place < VOTERS; place++) {
      Map<Option, Opinion> paper = paper(papers.get(place));
      polls.cast(ballot, voters.get(place), paper);
      cast.add(marks(paper));
    }
    polls.close(ballot);
    return cast;
  }

  private AwardYear open() {
    AwardYear year = MeetingFixture.aClusterOf(VOTERS, years, reviews);
    long meeting = rollCall.record(rollCall.call(year.id()), MeetingFixture.everybodyPresent(year));
    rollCall.checkQuorum(meeting, MeetingFixture.RULES);
    meetings.adoptScoreTable(meeting, "gd-u1", null);
    ballot = polls.open(meeting, MeetingFixture.RULES, Set.of());
    return year;
  }

  private static Map<Option, Opinion> paper(int number) {
    Function<Integer, Opinion> opinion =
        bit -> (number >> bit & 1) == 1 ? Opinion.AGREE : Opinion.DISAGREE;
    Map<Option, Opinion> choices = new HashMap<>();
    choices.put(new Option("u1", FLAG), opinion.apply(0));
    choices.put(new Option("u2", FLAG), opinion.apply(1));
    choices.put(new Option("u3", FLAG), opinion.apply(2));
    choices.put(new Option("u3", CERTIFICATE), Opinion.NO_OPINION);
    return choices;
  }

  private String marks(Map<Option, Opinion> choices) {
    StringBuilder marks = new StringBuilder();
    ballots.options(ballot).forEach(each -> marks.append(choices.get(each.option()).mark()));
    return marks.toString();
  }

  private static String bytesOnDisk() throws IOException {
    return Files.readString(folder.resolve("attacked.mv.db"), StandardCharsets.ISO_8859_1);
  }
}
