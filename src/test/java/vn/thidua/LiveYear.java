package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import vn.thidua.demo.Script;

/**
 * One year of one cluster as it is in production: the engine's job executor runs, and whoever has a
 * task does it at once, beside everybody else. Answers come from the demo's script, with the turns
 * of a {@link Plot}. It is over when nothing is open and nothing is under way any more.
 */
final class LiveYear {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** In place of a status. */
  private static final int TWICE = 598;

  private static final int BROKEN = 599;

  /** A job that has failed waits two minutes for its next try. */
  private static final Duration STANDSTILL =
      Duration.ofSeconds(Long.getLong("thidua.live.standstill", 240));

  private static final Duration LOOK = Duration.ofMillis(40);

  /** An open task as the database has it. */
  private record Open(String id, String step, String caseKey, @Nullable String assignee) {

    String name() {
      return step.replaceFirst("^userTask_", "");
    }

    @Override
    public String toString() {
      return name() + " " + caseKey;
    }
  }

  /** What came of an attempt that was not simply done. */
  record Fault(String step, int status, String answer) {}

  private final Site site;
  private final Plot plot;
  private final String key;
  private final int peopleAtOnce;
  private final Script script;
  private final Set<String> inHand = ConcurrentHashMap.newKeySet();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Collection<Fault> faults = new ConcurrentLinkedQueue<>();
  private volatile long lastMove = System.nanoTime();
  private volatile List<String> seen = List.of();

  /**
   * @param key of the year, such as {@code cum-song/2016}
   * @param nextHead and nextDeputy: the units that lead the next year
   * @param peopleAtOnce as many work at the same time
   */
  LiveYear(Site site, String key, Plot plot, String nextHead, String nextDeputy, int peopleAtOnce) {
    this.site = site;
    this.plot = plot;
    this.key = key;
    this.peopleAtOnce = peopleAtOnce;
    this.script =
        new Script(
            number(key), Clock.systemDefaultZone(), site.workingDays(), nextHead, nextDeputy);
  }

  private static int number(String key) {
    return Integer.parseInt(key.substring(key.indexOf('/') + 1));
  }

  /** Plays it to the end; on giving up says what is still open. */
  LiveYear play() {
    ExecutorService people = Executors.newFixedThreadPool(peopleAtOnce);
    try {
      await(key)
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(LOOK)
          .failFast(this::requireMovement)
          .until(() -> look(people).isEmpty());
      return this;
    } finally {
      people.shutdownNow();
    }
  }

  private List<String> look(ExecutorService people) {
    List<String> now;
    try {
      open().forEach(task -> handOut(task, people));
      now = unfinished();
    } catch (DataAccessException | UncheckedIOException nodeIsGone) {
      now = List.of("no node is there: " + nodeIsGone.getMessage());
    }
    if (!now.equals(seen)) {
      lastMove = System.nanoTime();
    }
    seen = now;
    return now;
  }

  private void requireMovement() {
    assertThat(Duration.ofNanos(System.nanoTime() - lastMove))
        .as("nothing moves in %s: %s, refused %s", key, seen, refusals())
        .isLessThan(STANDSTILL);
  }

  /** Ids of the tasks whose completion was acknowledged. */
  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  /** Steps that two answers said were done. */
  List<Fault> acknowledgedTwice() {
    return faults.stream().filter(fault -> fault.status() == TWICE).toList();
  }

  /** Answers that nobody should ever get: the server's own failures. */
  List<Fault> failures() {
    return faults.stream().filter(fault -> fault.status() >= 500).toList();
  }

  /** Answers that said in words why not now. */
  List<Fault> refusals() {
    return faults.stream().filter(fault -> fault.status() < 500).distinct().toList();
  }

  private void handOut(Open task, ExecutorService people) {
    if (plot.waits(site, task.name(), task.caseKey())) {
      return;
    }
    if (inHand.add(task.id())) {
      people.execute(
          () -> {
            try {
              take(task);
            } catch (UncheckedIOException | DataAccessException nodeIsGone) {
              // whether it was done shows when the node is back
            } catch (RuntimeException | AssertionError broken) {
              faults.add(new Fault(task.toString(), BROKEN, broken.toString()));
            } finally {
              inHand.remove(task.id());
            }
          });
    }
  }

  private void take(Open task) {
    Optional<String> worker = workerFor(task);
    if (worker.isPresent()) {
      take(task, worker.get());
    }
  }

  private void take(Open task, String userId) {
    Person person = site.person(userId);
    Answer page = person.get("/api/tasks/" + task.id());
    if (page.status() != 200) {
      note(task, page);
      return;
    }
    Answer answer = person.complete(task.id(), answer(task, page.body(), unitOf(userId)));
    if (answer.status() == 204) {
      if (!acknowledged.add(task.id())) {
        faults.add(new Fault(task.toString(), TWICE, "acknowledged twice"));
      }
    } else {
      note(task, answer);
    }
  }

  private void note(Open task, Answer answer) {
    faults.add(new Fault(task.toString(), answer.status(), answer.text()));
  }

  private ObjectNode answer(Open task, JsonNode page, String unit) {
    ObjectNode usual;
    synchronized (script) {
      usual = script.answer(page, unit);
    }
    return plot.turn(site, task.name(), task.caseKey(), page, usual);
  }

  /** The one who has it, or anybody who may; nobody if it was done since it was seen open. */
  private Optional<String> workerFor(Open task) {
    if (task.assignee() != null) {
      return Optional.of(task.assignee());
    }
    List<String> able =
        site.database()
            .sql(
                """
                select m.user_id_ from act_ru_identitylink l
                  join act_id_membership m on m.group_id_ = l.group_id_
                where l.task_id_ = :task and l.type_ = 'candidate'
                union
                select l.user_id_ from act_ru_identitylink l
                where l.task_id_ = :task and l.type_ = 'candidate' and l.user_id_ is not null
                """)
            .param("task", task.id())
            .query(String.class)
            .list();
    return able.isEmpty()
        ? Optional.empty()
        : Optional.of(able.get(ThreadLocalRandom.current().nextInt(able.size())));
  }

  private String unitOf(String userId) {
    return site.database()
        .sql("select unit_code from person where user_id = ?")
        .param(userId)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private List<Open> open() {
    return site.database()
        .sql(
            """
            select t.id_ as id, t.task_def_key_ as step, p.business_key_ as case_key,
              t.assignee_ as assignee
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            where p.business_key_ = :key or p.business_key_ like :below
            """)
        .param("key", key)
        .param("below", key + "/%")
        .query(Open.class)
        .list();
  }

  /** What keeps the year from being over, in words. */
  private List<String> unfinished() {
    List<String> found = new ArrayList<>();
    open().forEach(task -> found.add("task " + task));
    found.addAll(
        lines(
            """
            select 'process ' || d.key_ || ' ' || p.business_key_
            from act_ru_execution p join act_re_procdef d on d.id_ = p.proc_def_id_
            where p.id_ = p.proc_inst_id_ and (p.business_key_ = :key or p.business_key_ like :below)
            """));
    found.addAll(
        lines(
            """
            select 'job of ' || j.process_def_key_ || ', ' || j.retries_ || ' tries left, until '
              || coalesce(cast(j.duedate_ as varchar), 'now') || ' '
              || coalesce(j.exception_msg_, '')
            from act_ru_job j where j.type_ = 'message'
            """));
    found.addAll(
        lines(
            """
            select 'paper order ' || id || ' of ' || case_key || ' ' || coalesce(failure, '')
            from paper_order where finished_at is null
              and (case_key = :key or case_key like :below)
            """));
    found.addAll(
        lines("select 'announcement ' || event from mail_event where business_key like :below"));
    return found;
  }

  private List<String> lines(String sql) {
    return site.database()
        .sql(sql)
        .param("key", key)
        .param("below", key + "/%")
        .query(String.class)
        .list();
  }
}
