package vn.thidua.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.archive.paperwork.ApprovingOffices;
import vn.thidua.archive.paperwork.LastSteps;
import vn.thidua.archive.paperwork.PaperDispatch;
import vn.thidua.archive.paperwork.PaperOrders;
import vn.thidua.archive.paperwork.Paperwork;
import vn.thidua.archive.signature.Signing;
import vn.thidua.document.Paper;
import vn.thidua.document.Typesetter;
import vn.thidua.rights.Actor;
import vn.thidua.rights.Right;
import vn.thidua.workflow.Refusal;

/** One kind of paper, written by orders: a letter, drafted by the secretary, issued by the head. */
@DataJdbcTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
  Archive.class,
  ArchiveRows.class,
  ContentStore.class,
  NumberRegister.class,
  PaperOrders.class,
  PaperWriter.class,
  Paperwork.class,
  ArchiveTest.Beans.class
})
class ArchiveTest {

  private static final String CASE = "cum-1/2016";
  private static final Actor HEAD = new Actor("giamdoc", Set.of("lao-cai.director"));
  private static final Actor STRANGER = new Actor("nguoi-la", Set.of("cao-bang.director"));

  @Autowired Archive archive;
  @Autowired PaperOrders orders;
  @Autowired PaperWriter writer;
  @Autowired Paperwork paperwork;
  @Autowired ContentStore contents;
  @Autowired Typesetter typesetter;
  @Autowired JdbcClient database;

  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2016-12-29T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean
    Typesetter typesetter() {
      return mock();
    }

    @Bean
    Signing signing() {
      return mock();
    }

    @Bean
    PaperDispatch dispatch() {
      return mock();
    }

    @Bean
    ApprovingOffices offices() {
      ApprovingOffices offices = mock();
      when(offices.of(any())).thenReturn(Optional.of("lao-cai.director"));
      return offices;
    }

    @Bean
    LastSteps lastSteps() {
      return mock();
    }

    @Bean
    PaperSource ghosts() {
      return new PaperSource() {
        @Override
        public String kind() {
          return "ghost";
        }

        @Override
        public List<DuePaper> due(PaperStep step) {
          return List.of();
        }
      };
    }

    /** One for each session of a meeting. */
    @Bean
    PaperSource sheets() {
      return new PaperSource() {
        @Override
        public String kind() {
          return "sheet";
        }

        @Override
        public List<DuePaper> due(PaperStep step) {
          return List.of(
              new DuePaper(
                  "session-" + step.ordinal(),
                  LocalDate.of(2016, 1, 1),
                  null,
                  null,
                  null,
                  Set.of("lao-cai"),
                  stamp -> Map.of("session", step.ordinal())));
        }
      };
    }

    @Bean
    PaperSource letters() {
      return new PaperSource() {
        @Override
        public String kind() {
          return "letter";
        }

        @Override
        public List<DuePaper> due(PaperStep step) {
          return List.of(
              new DuePaper(
                  "",
                  LocalDate.of(2016, 1, 1),
                  new NumberSeries("cum-1", "TTr-CTĐ", 2016, "lao-cai"),
                  null,
                  null,
                  Set.of("lao-cai", "ministry"),
                  stamp -> Map.of("number", String.valueOf(stamp.number()))));
        }
      };
    }
  }

  @BeforeEach
  void anEmptyArchive() {
    database.sql("update archive_document set paper_order = null").update();
    database.sql("update register_entry set paper_order = null").update();
    for (String table :
        List.of(
            "paper_order",
            "paper_case",
            "archive_reader",
            "archive_document",
            "archive_chunk",
            "archive_content",
            "register_entry")) {
      database.sql("delete from " + table).update();
    }
    reset(typesetter);
    when(typesetter.set(any(), any(), any()))
        .thenAnswer(call -> paper("Tờ trình " + call.getArgument(2)));
  }

  @Test
  void a_draft_has_no_number_and_the_next_one_takes_its_place() {
    write("assemble");
    write("assemble");

    assertThat(archive.of(CASE, HEAD))
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.issued()).isFalse();
              assertThat(draft.number()).isNull();
            });
    assertThat(numbers()).isEmpty();
  }

  @Test
  void an_issued_paper_takes_the_next_number_and_the_place_of_its_draft() {
    write("assemble");
    write("sign");

    assertThat(archive.of(CASE, HEAD))
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.issued()).isTrue();
              assertThat(paper.number()).isEqualTo("01/TTr-CTĐ");
              assertThat(paper.issuedOn()).isEqualTo("2016-12-29");
              assertThat(paper.approvedBy()).isEqualTo("giamdoc");
            });
  }

  @Test
  void what_is_issued_stays_as_it_is_whatever_is_written_later() {
    write("sign");
    ArchivedPaper issued = archive.of(CASE, HEAD).get(0);
    byte[] pdf = archive.pdf(issued);

    write("assemble");
    write("sign");

    assertThat(archive.of(CASE, HEAD)).contains(issued);
    assertThat(archive.pdf(issued)).isEqualTo(pdf);
  }

  @Test
  void of_two_papers_of_one_kind_the_later_one_holds() {
    write("sign");
    write("sign");

    assertThat(archive.of(CASE, HEAD))
        .extracting(ArchivedPaper::issued)
        .containsExactly(true, true);
    assertThat(archive.issued(CASE))
        .singleElement()
        .extracting(ArchivedPaper::number)
        .isEqualTo("02/TTr-CTĐ");
    assertThat(archive.answeredForBy(HEAD)).isEqualTo(archive.issued(CASE));
  }

  @Test
  void two_papers_that_hold_at_once_are_refused_by_the_database() {
    write("sign");
    write("sign");

    assertThatThrownBy(
            () -> database.sql("update archive_document set standing = 'HOLDS'").update())
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void what_failed_before_is_written_before_what_was_ordered_after_it() {
    long first = order("sign");
    when(typesetter.set(any(), any(), any())).thenThrow(new IllegalStateException("Thiếu phông"));
    assertThatThrownBy(() -> writer.write(first)).hasMessage("Thiếu phông");
    reset(typesetter);
    when(typesetter.set(any(), any(), any())).thenReturn(paper("Tờ trình"));

    writer.write(order("sign"));
    writer.write(first);

    assertThat(archive.of(CASE, HEAD))
        .extracting(ArchivedPaper::number)
        .containsExactly("01/TTr-CTĐ", "02/TTr-CTĐ");
    assertThat(orders.open(CASE)).isEmpty();
  }

  @Test
  void an_order_that_finds_no_fact_is_a_failure_and_stays_open() {
    long order = order("ghost", false, CASE);

    assertThatThrownBy(() -> writer.write(order)).isInstanceOf(Refusal.class);

    assertThat(orders.open(CASE))
        .singleElement()
        .satisfies(open -> assertThat(open.failure()).contains("archive.nothingToWrite"));
  }

  @Test
  void papers_written_at_the_same_time_bear_numbers_without_gap_or_double() throws Exception {
    List<Long> written =
        IntStream.range(0, 12)
            .mapToObj(i -> order("letter", false, "cum-1/2016/unit-" + i))
            .toList();
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> jobs = new ArrayList<>();
      written.forEach(id -> jobs.add(people.submit(() -> writer.write(id))));
      written.forEach(id -> jobs.add(people.submit(() -> writer.write(id))));
      for (Future<?> job : jobs) {
        job.get();
      }
    } finally {
      people.shutdown();
    }

    assertThat(numbers())
        .extracting(row -> row.get("number"))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    assertThat(archive.issued("cum-1/2016")).hasSize(12);
  }

  @Test
  void an_order_that_is_done_is_left_as_it_is() {
    long order = order("assemble");
    writer.write(order);
    List<ArchivedPaper> before = archive.of(CASE, HEAD);

    writer.write(order);
    writer.finish("cum-1");

    assertThat(archive.of(CASE, HEAD)).isEqualTo(before);
  }

  @Test
  void a_correction_is_a_new_paper_that_names_the_old_one() {
    write("sign");
    ArchivedPaper wrong = archive.of(CASE, HEAD).get(0);

    archive.declareVoid(wrong.id(), "Sai tên đơn vị", HEAD);
    paperwork.replace(wrong.id());
    writer.write(orders.open(CASE).get(0).id());

    ArchivedPaper right = archive.of(CASE, HEAD).get(1);
    assertThat(right.corrects()).isEqualTo(wrong.id());
    assertThat(right.number()).isEqualTo("02/TTr-CTĐ");
    assertThat(archive.get(wrong.id(), HEAD).voidReason()).isEqualTo("Sai tên đơn vị");
    assertThat(numbers())
        .extracting(row -> row.get("subject"), row -> row.get("void_reason"))
        .containsExactly(tuple(wrong.title(), "Sai tên đơn vị"), tuple(right.title(), null));
    assertThat(archive.answeredForBy(HEAD)).containsExactly(right);
    assertThat(archive.issued(CASE)).extracting(ArchivedPaper::id).containsExactly(right.id());
    ArgumentCaptor<Map<String, Object>> facts = ArgumentCaptor.captor();
    verify(typesetter, org.mockito.Mockito.times(2)).set(any(), any(), facts.capture());
    assertThat(facts.getAllValues().get(1)).containsEntry("number", "02/TTr-CTĐ");
  }

  @Test
  void the_paper_of_an_earlier_step_is_replaced_as_often_as_wanted_by_the_same_steps_paper() {
    for (int session = 1; session <= 2; session++) {
      writer.write(orders.add("sheet", false, "attend", CASE, 1, null, "giamdoc", null));
    }

    for (int correction = 1; correction <= 2; correction++) {
      ArchivedPaper first = archive.issued(CASE).stream().filter(this::isFirst).findAny().get();
      archive.declareVoid(first.id(), "Sai tên", HEAD);
      paperwork.replace(first.id());
      writer.write(orders.open(CASE).get(0).id());
    }

    assertThat(archive.issued(CASE))
        .extracting(ArchivedPaper::subject)
        .containsExactlyInAnyOrder("session-1", "session-2");
  }

  @Test
  void a_paper_that_a_later_one_has_replaced_is_not_declared_void() {
    write("sign");
    ArchivedPaper replaced = archive.of(CASE, HEAD).get(0);
    write("sign");

    assertThatThrownBy(() -> archive.declareVoid(replaced.id(), "Sai tên", HEAD))
        .hasMessageContaining("archive.holdsNoMore");
    assertThat(archive.issued(CASE)).hasSize(1);
  }

  private boolean isFirst(ArchivedPaper paper) {
    return paper.subject().equals("session-1");
  }

  @Test
  void a_successor_in_office_answers_for_the_papers_of_his_predecessor() {
    write("sign");
    ArchivedPaper wrong = archive.of(CASE, HEAD).get(0);
    Actor successor = new Actor("giamdoc.moi", Set.of("lao-cai.director"));
    assertThat(archive.answeredForBy(successor)).containsExactly(wrong);

    archive.declareVoid(wrong.id(), "Sai tên đơn vị", successor);
    paperwork.replace(wrong.id());
    writer.write(orders.open(CASE).get(0).id());

    assertThat(archive.answeredForBy(successor))
        .singleElement()
        .satisfies(
            right -> {
              assertThat(right.corrects()).isEqualTo(wrong.id());
              assertThat(right.approvedBy()).isEqualTo("giamdoc.moi");
            });
  }

  @Test
  void the_same_office_in_another_unit_answers_for_nothing() {
    write("sign");
    ArchivedPaper paper = archive.of(CASE, HEAD).get(0);
    archive.open(CASE, paper.kind(), STRANGER.units(Right.SIGN));

    assertThat(archive.of(CASE, STRANGER)).containsExactly(paper);
    assertThat(archive.answeredForBy(STRANGER)).isEmpty();
    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> archive.declareVoid(paper.id(), "x", STRANGER))
                .messageKey())
        .isEqualTo("archive.notApprover");
  }

  @Test
  void only_who_answers_for_a_paper_may_declare_it_void() {
    write("sign");
    long id = archive.of(CASE, HEAD).get(0).id();
    Actor colleague = new Actor("thuky", Set.of("lao-cai.secretary"));

    assertThat(
            catchThrowableOfType(Refusal.class, () -> archive.declareVoid(id, "x", colleague))
                .messageKey())
        .isEqualTo("archive.notApprover");
  }

  @Test
  void a_paper_is_there_only_for_its_readers() {
    write("sign");
    long id = archive.of(CASE, HEAD).get(0).id();

    assertThat(archive.of(CASE, STRANGER)).isEmpty();
    assertThatThrownBy(() -> archive.get(id, STRANGER)).isInstanceOf(PaperNotFound.class);
    archive.open(CASE, "letter", Set.of("cao-bang"));
    archive.open(CASE, "letter", Set.of("cao-bang"));
    assertThat(archive.get(id, STRANGER).title()).startsWith("Tờ trình");
  }

  @Test
  void the_papers_of_a_case_are_not_those_of_a_case_with_a_like_name() {
    write("sign");

    assertThat(archive.of("cum-1/201", HEAD)).isEmpty();
    assertThat(archive.of("cum-1/2016/lao-cai", HEAD)).hasSize(1);
    assertThat(archive.of("cum_1/2016", HEAD)).isEmpty();
  }

  @Test
  void a_failure_is_told_and_keeps_nothing_and_the_next_try_ends_it() {
    long order = order("sign");
    when(typesetter.set(any(), any(), any())).thenThrow(new IllegalStateException("Thiếu phông"));

    assertThatThrownBy(() -> writer.write(order)).hasMessage("Thiếu phông");
    assertThat(orders.open(CASE))
        .singleElement()
        .satisfies(open -> assertThat(open.failure()).isEqualTo("Thiếu phông"));
    assertThat(archive.of(CASE, HEAD)).isEmpty();

    reset(typesetter);
    when(typesetter.set(any(), any(), any())).thenReturn(paper("Tờ trình"));
    writer.write(order);
    assertThat(orders.open(CASE)).isEmpty();
    assertThat(archive.of(CASE, HEAD)).hasSize(1);
    assertThat(numbers()).extracting(row -> row.get("number")).containsExactly(1);
  }

  @Test
  void a_content_changed_in_the_store_is_not_handed_out() {
    write("sign");
    ArchivedPaper paper = archive.of(CASE, HEAD).get(0);
    database
        .sql("update archive_chunk set bytes = ? where sha256 = ?")
        .params("x".getBytes(StandardCharsets.UTF_8), paper.pdfSha256())
        .update();

    assertThatThrownBy(() -> archive.pdf(paper)).isInstanceOf(ContentChanged.class);
  }

  @Test
  void a_large_content_goes_in_and_out_in_pieces() throws Exception {
    byte[] large = new byte[2_000_001];
    large[1_999_999] = 7;

    String sha256 = contents.put(large);

    assertThat(contents.put(large)).isEqualTo(sha256);
    assertThat(contents.read(sha256)).isEqualTo(large);
    assertThat(
            database
                .sql("select count(*) from archive_chunk where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .single())
        .isEqualTo(4);
  }

  private List<Map<String, Object>> numbers() {
    return database.sql("select * from register_entry order by number").query().listOfRows();
  }

  private void write(String step) {
    writer.write(order(step));
  }

  private long order(String step) {
    return order("letter", step.equals("assemble"), CASE);
  }

  private long order(String kind, boolean draft, String caseKey) {
    return orders.add(kind, draft, "sign", caseKey, 16, null, "giamdoc", null);
  }

  private static Paper paper(String text) {
    return new Paper(
        text,
        ("%PDF " + text).getBytes(StandardCharsets.UTF_8),
        ("docx " + text).getBytes(StandardCharsets.UTF_8));
  }
}
