package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Somebody who reads every table of the whole running system (the engine's too, found by asking the
 * database), the files it lies in and the log, during the voting and after the count, looks for who
 * voted what. He knows the true order of voting; he has every order and every value that stands
 * with a voter or with a paper anywhere, and tries each against each.
 *
 * <p>Guessing matches one voter of a poll on average: the matches of one way over all polls are as
 * good as Poisson distributed with the number of polls as their mean. A way is "better than
 * guessing" from that number on which chance would give any of the ways tried once in {@value
 * BUILDS} builds. A way that is right reaches eight times the mean.
 */
@SystemTest
@Import({Clusters.class, MeetingHall.class})
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AttackContract {

  private static final int VOTERS = 8;
  private static final int BUILDS = 10_000;

  @Autowired World world;
  @Autowired Clusters clusters;
  @Autowired MeetingHall hall;
  @Autowired JdbcTemplate jdbc;

  private Clusters.Made cluster;
  private Play play;
  private long year;

  /** How many polls are attacked: the mean of what chance gives. */
  abstract int polls();

  /**
   * What the database has on disk, by a name for each kind of file, with everything written out.
   */
  abstract Map<String, String> bytesOnDisk() throws IOException;

  @BeforeAll
  void a_year_comes_to_its_meeting() {
    cluster = clusters.aClusterOf(VOTERS, "nghean", 2016);
    play = cluster.start();
    play.untilThereIs("sendNotice");
    year = jdbc.queryForObject("select max(id) from award_year", Long.class);
  }

  @Test
  void nothing_that_is_stored_joins_voters_to_papers_better_than_guessing(CapturedOutput log)
      throws IOException {
    Findings findings = attack(polls(), cast -> {});

    assertThat(findings.joined).isEmpty();
    assertThat(findings.holdReceipts).containsExactlyInAnyOrder("BALLOT_PAPER", "PUBLISHED_BOX");
    assertThat(findings.receipts).noneMatch(log.getAll()::contains);
    assertThat(findings.timesTheVotingOrderWasFound).as("the attack works").isEqualTo(polls());
    assertThat(findings.matches).hasSizeGreaterThan(500);
    assertThat(findings.betterThanGuessing()).isEmpty();
  }

  @Test
  void this_attack_finds_a_table_that_keeps_papers_in_the_order_of_voting() throws IOException {
    jdbc.execute("create table planted (id uuid primary key, code char(19))");
    try {
      Findings findings =
          attack(
              4,
              cast ->
                  jdbc.update(
                      "insert into planted values (?, ?)", UUID.randomUUID(), cast.receipt()));

      assertThat(findings.joined).isEmpty();
      assertThat(findings.holdReceipts).contains("PLANTED");
      assertThat(findings.betterThanGuessing())
          .anyMatch(way -> way.contains("TASKINST.END_TIME_") && way.contains("PLANTED"));
    } finally {
      jdbc.execute("drop table planted");
    }
  }

  @Test
  void this_attack_finds_a_note_that_leads_from_a_task_to_a_paper() throws IOException {
    jdbc.execute("create table planted (note varchar(200))");
    try {
      Findings findings =
          attack(
              1,
              cast ->
                  jdbc.update(
                      "insert into planted values (?)",
                      "task %s: %s".formatted(cast.task(), cast.receipt())));

      assertThat(findings.joined).isNotEmpty();
    } finally {
      jdbc.execute("drop table planted");
    }
  }

  @Test
  void before_the_box_is_open_neither_files_nor_log_at_debug_level_hold_a_paper(CapturedOutput log)
      throws IOException {
    String meeting = hall.call(play, cluster.key(), year);
    hall.until(play, meeting, "castBallot");
    List<Cast> casts = loudly(() -> vote(meeting, new Random(1), cast -> {}));
    List<Play.Turn> tellers = hall.until(play, meeting, "openBox");
    assertThat(casts)
        .map(Cast::receipt)
        .noneMatch(String.join("", bytesOnDisk().values())::contains);
    loudly(
        () -> {
          play.take(tellers.get(0));
          return true;
        });

    String printed = log.getAll();
    assertThat(printed).contains(" DEBUG ").contains("castBallot");
    assertThat(casts)
        .flatMap(cast -> List.of(cast.receipt(), cast.token()))
        .noneMatch(printed::contains);
    assertThat(printed)
        .doesNotContain("DISAGREE", "NO_OPINION")
        .doesNotContain(MeetingHall.PASSPHRASE);

    hall.until(play, meeting, "confirmCount");
    assertThat(bytesOnDisk().values())
        .as("written out")
        .anyMatch(bytes -> bytes.contains(casts.get(0).receipt()));
  }

  /** Does something while everything is logged that is not switched off by name. */
  private static <T> T loudly(Supplier<T> work) {
    LoggingSystem logging = LoggingSystem.get(AttackContract.class.getClassLoader());
    logging.setLogLevel("ROOT", LogLevel.DEBUG);
    try {
      return work.get();
    } finally {
      logging.setLogLevel("ROOT", LogLevel.INFO);
    }
  }

  /** One vote as it was handed in. */
  private record Cast(String unit, String task, String token, String receipt) {}

  /** What the attack has brought over all polls. */
  private static final class Findings {
    private final Map<String, Integer> matches = new TreeMap<>();
    private final Set<String> joined = new TreeSet<>();
    private final Set<String> holdReceipts = new TreeSet<>();
    private final Set<String> receipts = new HashSet<>();
    private int polls;
    private int timesTheVotingOrderWasFound;

    List<String> betterThanGuessing() {
      int limit = fewestThatChanceDoesNotGive(polls, matches.size());
      return matches.entrySet().stream()
          .filter(way -> way.getValue() >= limit)
          .map(way -> "%s: %d, limit %d".formatted(way.getKey(), way.getValue(), limit))
          .toList();
    }
  }

  /** Polls one after the other; before each guess everything is read. */
  private Findings attack(int polls, Consumer<Cast> planting) throws IOException {
    Findings findings = new Findings();
    Random random = new Random(2016);
    Attacker attacker = new Attacker(jdbc);
    for (int poll = 0; poll < polls; poll++) {
      Map<String, Long> before = attacker.mark();
      String meeting = hall.call(play, cluster.key(), year);
      Map<String, Long> opening = attacker.mark();
      hall.until(play, meeting, "castBallot");
      List<Cast> casts = vote(meeting, random, planting);
      List<Attacker.Row> during = attacker.read(opening);
      hall.until(play, meeting, "confirmCount");
      findings.polls++;
      guess(
          casts,
          during,
          attacker.read(opening),
          attacker.readWithSmallTables(before),
          bytesOnDisk(),
          findings);
    }
    return findings;
  }

  private void guess(
      List<Cast> casts,
      List<Attacker.Row> during,
      List<Attacker.Row> after,
      List<Attacker.Row> all,
      Map<String, String> files,
      Findings findings) {
    List<String> units = casts.stream().map(Cast::unit).toList();
    List<String> receipts = casts.stream().map(Cast::receipt).toList();
    Map<String, List<Integer>> voters = new LinkedHashMap<>();
    voters.put("true order", IntStream.range(0, VOTERS).boxed().toList());
    Map.of("during", during, "after", after, "all", all)
        .forEach(
            (when, rows) ->
                Attacker.orders(rows, Attacker.names(rows, units), units)
                    .forEach((way, order) -> voters.put(when + " " + way, order)));
    Map<String, Integer> paperNames = Attacker.names(all, receipts);
    Map<String, List<Integer>> papers = Attacker.orders(all, paperNames, receipts);
    files.forEach(
        (kind, bytes) ->
            Attacker.listing(bytes, receipts).ifPresent(order -> papers.put(kind, order)));

    Map<String, Integer> voterNames = Attacker.names(all, units);
    findings.joined.addAll(joined(voterNames, paperNames));
    findings.holdReceipts.addAll(Attacker.mentioning(all, receipts));
    findings.receipts.addAll(receipts);
    if (!findings.joined.isEmpty()) {
      return; // nothing is left to guess
    }
    if (voters.entrySet().stream()
        .anyMatch(
            way ->
                way.getKey().contains("ACT_HI_TASKINST.END_TIME_")
                    && way.getValue().equals(voters.get("true order")))) {
      findings.timesTheVotingOrderWasFound++;
    }
    voters.forEach(
        (voterWay, voterOrder) ->
            papers.forEach(
                (paperWay, paperOrder) -> {
                  findings.matches.merge(
                      voterWay + " × " + paperWay, matched(voterOrder, paperOrder), Integer::sum);
                  findings.matches.merge(
                      voterWay + " × " + paperWay + ", reversed",
                      matched(voterOrder, reversed(paperOrder)),
                      Integer::sum);
                }));
  }

  /**
   * The names that voters and papers have in common. That one voter has to do with all papers in
   * the same way tells nothing: he is the teller whose passphrase opened the box.
   */
  private static Set<String> joined(Map<String, Integer> voters, Map<String, Integer> papers) {
    Set<String> common = new TreeSet<>(voters.keySet());
    common.retainAll(papers.keySet());
    Map<Integer, Set<Integer>> votersOfPapers = new TreeMap<>();
    for (String name : common) {
      votersOfPapers
          .computeIfAbsent(papers.get(name), paper -> new TreeSet<>())
          .add(voters.get(name));
    }
    boolean allTheSame =
        votersOfPapers.size() == VOTERS && new HashSet<>(votersOfPapers.values()).size() == 1;
    return allTheSame ? Set.of() : common;
  }

  /** Eight voters with eight different papers vote in a random order; they are answered in it. */
  private List<Cast> vote(String meeting, Random random, Consumer<Cast> planting) {
    List<Play.Turn> turns = new ArrayList<>(hall.turns(meeting));
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, VOTERS).boxed().toList());
    Collections.shuffle(turns, random);
    Collections.shuffle(numbers, random);
    List<Cast> casts = new ArrayList<>();
    for (Play.Turn turn : turns) {
      ObjectNode paper = MeetingHall.paper(play.answer(turn), numbers.get(casts.size()));
      play.take(turn, paper);
      Cast cast =
          new Cast(
              turn.unit(), turn.id(), paper.path("token").asText(), paper.path("receipt").asText());
      planting.accept(cast);
      casts.add(cast);
    }
    assertThat(casts).hasSize(VOTERS);
    return casts;
  }

  /** How many voters stand where their papers stand. */
  private static int matched(List<Integer> voters, List<Integer> papers) {
    return (int)
        IntStream.range(0, VOTERS)
            .filter(place -> voters.get(place).equals(papers.get(place)))
            .count();
  }

  private static List<Integer> reversed(List<Integer> order) {
    List<Integer> reversed = new ArrayList<>(order);
    Collections.reverse(reversed);
    return reversed;
  }

  /** The fewest matches over so many polls that chance gives none of the ways in 10,000 builds. */
  private static int fewestThatChanceDoesNotGive(int polls, int ways) {
    int matches = 10 * polls + 100;
    double tail = 0;
    while (tail * ways * BUILDS < 1) {
      tail += Math.exp(matches * Math.log(polls) - polls - logFactorial(matches));
      matches--;
    }
    return matches + 2;
  }

  private static double logFactorial(int number) {
    return IntStream.rangeClosed(1, number).mapToDouble(Math::log).sum();
  }
}
