package vn.thidua.workflow.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataJdbcTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class DraftsTest {

  private static final String WORK = "writeReport|cum-1/2016/son-la|[son-la]";

  private final ObjectMapper json = new ObjectMapper();
  private Instant now = Instant.parse("2016-12-05T02:00:00Z");

  @Autowired JdbcClient jdbc;

  private Drafts drafts;
  private Presences presences;

  @BeforeEach
  void anEmptyDesk() {
    jdbc.sql("delete from form_draft").update();
    jdbc.sql("delete from form_presence").update();
    drafts = new Drafts(jdbc, json, Clock.fixed(now, ZoneOffset.UTC));
    presences = presencesAt(now);
  }

  @Test
  void a_draft_counts_its_versions_and_names_who_saved_it() {
    assertThat(drafts.keep(WORK, "canbo", input("a", "1"), Drafts.NONE)).isEqualTo(1);
    assertThat(drafts.keep(WORK, "canbo2", input("a", "2"), 1)).isEqualTo(2);
    assertThat(drafts.find(WORK))
        .hasValueSatisfying(
            draft -> {
              assertThat(draft.version()).isEqualTo(2);
              assertThat(draft.by()).isEqualTo("canbo2");
              assertThat(draft.at()).isEqualTo(now);
              assertThat(draft.content()).isEqualTo(input("a", "2"));
            });
  }

  @Test
  void who_has_not_seen_the_newest_version_gets_it_instead_of_overwriting_it() {
    drafts.keep(WORK, "canbo", input("a", "1"), Drafts.NONE);
    for (int seen : List.of(Drafts.NONE, 2, 17)) {
      DraftOvertaken refusal =
          catchThrowableOfType(
              DraftOvertaken.class, () -> drafts.keep(WORK, "canbo2", input("a", "2"), seen));
      assertThat(refusal.newer()).map(Drafts.Draft::content).contains(input("a", "1"));
    }
    assertThat(drafts.find(WORK).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void handing_in_an_overtaken_draft_is_refused() {
    drafts.keep(WORK, "canbo", input("a", "1"), Drafts.NONE);
    drafts.keep(WORK, "canbo2", input("a", "2"), 1);
    assertThat(catchThrowableOfType(DraftOvertaken.class, () -> drafts.drop(WORK, 1))).isNotNull();
    assertThat(catchThrowableOfType(DraftOvertaken.class, () -> drafts.drop(WORK, Drafts.NONE)))
        .isNotNull();
    drafts.drop(WORK, 2);
    assertThat(drafts.find(WORK)).isEmpty();
    drafts.drop(WORK, Drafts.NONE);
  }

  @Test
  void of_200_saves_from_two_tabs_none_is_lost_and_none_overwrites_the_other_silently()
      throws Exception {
    ExecutorService tabs = Executors.newFixedThreadPool(2);
    CountDownLatch together = new CountDownLatch(2);
    Future<Integer> left = tabs.submit(() -> typesInto("left", together));
    Future<Integer> right = tabs.submit(() -> typesInto("right", together));
    int overtaken = left.get() + right.get();
    tabs.shutdown();

    Drafts.Draft last = drafts.find(WORK).orElseThrow();
    assertThat(last.content().path("left").asText()).isEqualTo("100");
    assertThat(last.content().path("right").asText()).isEqualTo("100");
    assertThat(last.version()).isEqualTo(200);
    assertThat(overtaken).as("the tabs met").isPositive();
  }

  /** As the form does: on a newer draft it takes the other's field over and saves again. */
  private int typesInto(String field, CountDownLatch together) throws InterruptedException {
    together.countDown();
    together.await();
    int overtaken = 0;
    int seen = Drafts.NONE;
    ObjectNode work = json.createObjectNode();
    for (int save = 1; save <= 100; save++) {
      work.put(field, String.valueOf(save));
      boolean kept = false;
      while (!kept) {
        try {
          seen = drafts.keep(WORK, field, work, seen);
          kept = true;
        } catch (DraftOvertaken | DuplicateKeyException meanwhile) {
          overtaken++;
          Drafts.Draft newer = drafts.find(WORK).orElseThrow();
          work = ((ObjectNode) newer.content()).put(field, String.valueOf(save));
          seen = newer.version();
        }
      }
    }
    return overtaken;
  }

  @Test
  void the_others_who_have_the_form_open_are_told_until_they_are_silent() {
    assertThat(presences.report(WORK, "canbo", "tab-1")).isEmpty();
    assertThat(presences.report(WORK, "canbo2", "tab-2"))
        .containsExactly(new Presences.Presence("canbo", "tab-1"));
    assertThat(presences.report("another work", "canbo3", "tab-3")).isEmpty();
    Presences later = presencesAt(now.plus(Duration.ofSeconds(40)));
    assertThat(later.report(WORK, "canbo2", "tab-2")).hasSize(1);
    Presences afterAMinute = presencesAt(now.plus(Duration.ofSeconds(60)));
    assertThat(afterAMinute.report(WORK, "canbo2", "tab-2")).isEmpty();
  }

  private Presences presencesAt(Instant moment) {
    return new Presences(jdbc, Clock.fixed(moment, ZoneOffset.UTC));
  }

  private JsonNode input(String field, String value) {
    return json.createObjectNode().put(field, value);
  }
}
